/** No name, phone or id number in clear, anywhere but in the answer that may hold it. */
@NullMarked
package org.lovebank.volunteer.privacy;

import org.jspecify.annotations.NullMarked;
