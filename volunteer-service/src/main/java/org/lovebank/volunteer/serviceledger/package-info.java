/** The service ledger (服务台账): records with volunteer, recipients and project beside each other, read and exported as a stream. */
@NullMarked
package org.lovebank.volunteer.serviceledger;

import org.jspecify.annotations.NullMarked;
