/** Who may grant what. */
@NullMarked
package org.lovebank.gateway.login;

import org.jspecify.annotations.NullMarked;
