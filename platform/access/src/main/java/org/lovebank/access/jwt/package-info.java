/** How a token is written (RFC 7515, RFC 7519), and nothing of whether it is to be believed. */
@NullMarked
package org.lovebank.access.jwt;

import org.jspecify.annotations.NullMarked;
