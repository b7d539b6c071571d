/** From when to when something holds (期限), and that it ends once. Knows no noun. */
@NullMarked
package org.lovebank.volunteer.term;

import org.jspecify.annotations.NullMarked;
