/** Those who listen to streams of events, and go as they please. Knows no noun. */
@NullMarked
package org.lovebank.http.listener;

import org.jspecify.annotations.NullMarked;
