/** The legal record of service (服务记录), its states and its book. Knows volunteers, not balances. */
@NullMarked
package org.lovebank.volunteer.servicerecord;

import org.jspecify.annotations.NullMarked;
