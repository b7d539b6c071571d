/** Tests of the reconciliation. */
@org.jspecify.annotations.NullMarked
package org.lovebank.timebank.reconciliation;
