/** Stories of good people (典型事迹): written with a separate consent, gone with it. Knows persons and consents. */
@NullMarked
package org.lovebank.volunteer.story;

import org.jspecify.annotations.NullMarked;
