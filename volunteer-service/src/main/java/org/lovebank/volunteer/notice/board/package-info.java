/** The notice board (公示栏): who posts, who reads, who takes down. */
@NullMarked
package org.lovebank.volunteer.notice.board;

import org.jspecify.annotations.NullMarked;
