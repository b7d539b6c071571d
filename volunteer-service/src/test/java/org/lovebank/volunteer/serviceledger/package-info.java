/** The service ledger over HTTP: who reads what, and what leaves the house as a file. */
@NullMarked
package org.lovebank.volunteer.serviceledger;

import org.jspecify.annotations.NullMarked;
