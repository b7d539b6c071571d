/**
 * The months of grants: each is paid once for its programme and recipient, however often and wherever the job runs.
 */
@NullMarked
package org.lovebank.timebank.grant.payment;

import org.jspecify.annotations.NullMarked;
