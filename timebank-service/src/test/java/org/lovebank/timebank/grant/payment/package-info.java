@NullMarked
package org.lovebank.timebank.grant.payment;

import org.jspecify.annotations.NullMarked;
