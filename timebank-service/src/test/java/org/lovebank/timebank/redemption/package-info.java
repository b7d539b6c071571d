@NullMarked
package org.lovebank.timebank.redemption;

import org.jspecify.annotations.NullMarked;
