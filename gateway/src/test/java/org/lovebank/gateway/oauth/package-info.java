/** OAuth as a foreign client library sees it. */
@NullMarked
package org.lovebank.gateway.oauth;

import org.jspecify.annotations.NullMarked;
