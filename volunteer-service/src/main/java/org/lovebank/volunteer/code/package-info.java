/** How a code of the five documents is shown with its Chinese and English words. Knows no noun. */
@NullMarked
package org.lovebank.volunteer.code;

import org.jspecify.annotations.NullMarked;
