@NullMarked
package org.lovebank.timebank.proof;

import org.jspecify.annotations.NullMarked;
