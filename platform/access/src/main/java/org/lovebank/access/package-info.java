/**
 * Who is calling: the verified token, the caller's roles and the areas and organisations in which they hold. Every house
 * asks here; no house trusts the gate alone.
 */
@NullMarked
package org.lovebank.access;

import org.jspecify.annotations.NullMarked;
