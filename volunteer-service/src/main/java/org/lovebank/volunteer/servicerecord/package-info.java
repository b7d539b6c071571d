/** The legal record of service (服务记录) and its life from claim to final. Knows volunteers, not balances. */
@NullMarked
package org.lovebank.volunteer.servicerecord;

import org.jspecify.annotations.NullMarked;
