@NullMarked
package org.lovebank.timebank.hold;

import org.jspecify.annotations.NullMarked;
