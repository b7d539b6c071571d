/** Whether a statement holds (查验对账单): for whoever has its check code, without a token. Says nothing of people. */
@NullMarked
package org.lovebank.timebank.statement.verification;

import org.jspecify.annotations.NullMarked;
