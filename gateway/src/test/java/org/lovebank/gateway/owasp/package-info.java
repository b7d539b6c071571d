/** The OWASP API Security Top 10 (2023), one class for each item, asked at the public port as a hostile caller would. */
@NullMarked
package org.lovebank.gateway.owasp;

import org.jspecify.annotations.NullMarked;
