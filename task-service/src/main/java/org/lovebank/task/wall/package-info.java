/** The wall as it changes 心愿墙直播: for apps and screens. Reads the event log and public notes; changes nothing. */
@NullMarked
package org.lovebank.task.wall;

import org.jspecify.annotations.NullMarked;
