/** What agreements' schedules make: orders ahead of time, turns, stand-ins, hand-over notes, and the alarm when nobody comes. */
@NullMarked
package org.lovebank.task.schedule;

import org.jspecify.annotations.NullMarked;
