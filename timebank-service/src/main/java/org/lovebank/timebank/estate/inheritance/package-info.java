/**
 * Applications for an estate 继承申请: an heir, or whom the holder named, applies; the teller checks a proof that is not kept;
 * two members of the council decide.
 */
@NullMarked
package org.lovebank.timebank.estate.inheritance;

import org.jspecify.annotations.NullMarked;
