package org.copydesk.strip.html;

import org.jsoup.nodes.Element;

/**
 * An element whose names or kind say that it may hold a field.
 *
 * @param element the element
 * @param own the marks of its own names
 * @param around the marks of the places that it stands in
 * @param line the index of the line that it begins in or before
 * @param zone the {@link Zones zone} that it stands in
 * @param linked whether it stands in a link
 */
record MarkedElement(Element element, int own, int around, int line, int zone, boolean linked) {}
