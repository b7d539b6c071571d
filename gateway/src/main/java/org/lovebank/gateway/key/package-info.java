/** The keys that sign tokens: kept sealed, published before they sign, withdrawn after their last token. Knows no caller. */
@NullMarked
package org.lovebank.gateway.key;

import org.jspecify.annotations.NullMarked;
