/** A certificate on paper (证明打印): with a code for machines. */
@NullMarked
package org.lovebank.volunteer.certificate.print;

import org.jspecify.annotations.NullMarked;
