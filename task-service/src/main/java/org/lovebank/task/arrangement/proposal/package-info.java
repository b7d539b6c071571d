/** What an arrangement proposes: a line for each seat beside today's plan, and why an order stays open. */
@NullMarked
package org.lovebank.task.arrangement.proposal;

import org.jspecify.annotations.NullMarked;
