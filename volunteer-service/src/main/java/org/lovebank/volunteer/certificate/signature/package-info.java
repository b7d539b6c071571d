/** The signature under a certificate (签名): a code that anybody checks offline with the public key. Knows no person. */
@NullMarked
package org.lovebank.volunteer.certificate.signature;

import org.jspecify.annotations.NullMarked;
