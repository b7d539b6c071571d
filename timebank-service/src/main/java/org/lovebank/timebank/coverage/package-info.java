/**
 * The forecast of a branch 支取覆盖率: whether what its holders saved can be spent, measured daily, and the nudges that follow.
 * Reads books, deposits and catalogue; moves nothing.
 */
@NullMarked
package org.lovebank.timebank.coverage;

import org.jspecify.annotations.NullMarked;
