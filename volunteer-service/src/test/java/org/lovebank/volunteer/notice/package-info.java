@NullMarked
package org.lovebank.volunteer.notice;

import org.jspecify.annotations.NullMarked;
