/**
 * What is known across articles: versions, repeats, reprints, what a source says on every page.
 * Cleaned articles in, published articles out, exactly once, on Kafka Streams. The one package that
 * knows Kafka Streams; it knows no page and no Camel.
 */
@NullMarked
package org.copydesk.memory;

import org.jspecify.annotations.NullMarked;
