/** Consents (同意): who allowed what, when, and took it back. Knows persons by id only. */
@NullMarked
package org.lovebank.volunteer.consent;

import org.jspecify.annotations.NullMarked;
