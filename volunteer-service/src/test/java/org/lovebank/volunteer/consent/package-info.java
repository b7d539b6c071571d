/** Consents and their receipts, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.consent;

import org.jspecify.annotations.NullMarked;
