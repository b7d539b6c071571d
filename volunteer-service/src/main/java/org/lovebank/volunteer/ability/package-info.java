/** What volunteers are proven and vetted to do (能力): puts qualifications and vettings together, and reminds before they end. */
@NullMarked
package org.lovebank.volunteer.ability;

import org.jspecify.annotations.NullMarked;
