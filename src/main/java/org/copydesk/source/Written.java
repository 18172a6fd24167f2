package org.copydesk.source;

import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A text as it stands in the file.
 *
 * @param field the field that it is the value of, from the top of the file
 * @param text the text
 * @param node where it stands
 */
record Written(String field, String text, Node node) {}
