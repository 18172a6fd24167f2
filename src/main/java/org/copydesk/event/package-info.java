/** The published contract: events, their JSON, their ids and CloudEvents headers. */
@NullMarked
package org.copydesk.event;

import org.jspecify.annotations.NullMarked;
