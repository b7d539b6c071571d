/** Keys of clients: public halves, by which a program shows who it is without a shared secret (RFC 7523). */
@NullMarked
package org.lovebank.gateway.clientkey;

import org.jspecify.annotations.NullMarked;
