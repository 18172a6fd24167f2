@org.jspecify.annotations.NullMarked
package org.copydesk.fetch;
