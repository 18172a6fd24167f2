package org.copydesk.strip.html;

import java.util.List;

/**
 * A page's text, read once.
 *
 * @param blocks its blocks in order
 * @param regions the block-level elements that hold text, each before those inside it
 */
record PageText(List<TextBlock> blocks, List<Region> regions) {}
