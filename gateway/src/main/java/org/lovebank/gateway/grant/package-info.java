/** What may be granted by whom: nobody grants what reaches beyond himself. Knows no login and no client. */
@NullMarked
package org.lovebank.gateway.grant;

import org.jspecify.annotations.NullMarked;
