/** Whether a certificate holds (查验): for whoever has its code, without a token. Says nothing of people that the paper does not. */
@NullMarked
package org.lovebank.volunteer.certificate.verification;

import org.jspecify.annotations.NullMarked;
