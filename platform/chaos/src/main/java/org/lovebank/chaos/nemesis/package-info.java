/** What breaks, and when. */
@NullMarked
package org.lovebank.chaos.nemesis;

import org.jspecify.annotations.NullMarked;
