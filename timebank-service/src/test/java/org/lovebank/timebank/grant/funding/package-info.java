@NullMarked
package org.lovebank.timebank.grant.funding;

import org.jspecify.annotations.NullMarked;
