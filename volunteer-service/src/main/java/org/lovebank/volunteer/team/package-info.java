/** Teams (志愿服务队) and who belongs to them. Knows volunteers by id and by the files that they keep. */
@NullMarked
package org.lovebank.volunteer.team;

import org.jspecify.annotations.NullMarked;
