/** What pages say, and what they keep to themselves. */
@NullMarked
package org.lovebank.http.screen;

import org.jspecify.annotations.NullMarked;
