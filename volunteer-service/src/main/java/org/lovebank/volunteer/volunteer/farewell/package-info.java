/** What is kept of a volunteer's file for the person, and how the file ends (档案终止). */
@NullMarked
package org.lovebank.volunteer.volunteer.farewell;

import org.jspecify.annotations.NullMarked;
