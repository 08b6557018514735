var n, t$2, u$1, i$1, f$2, o$2, e$1, l$1, c$1, a$2, h$1 = Symbol.for("pv"), p$1 = {}, y$1 = [], v$1 = /^m(i|n|o|s|text|space)$/, w$1 = Array.isArray, d$1 = y$1.slice, _$1 = Object.assign;
function g$1(n2) {
  n2 && n2.parentNode && n2.remove();
}
function m$1(r2, u2, i2, f2, o2) {
  var e2 = { type: r2, props: u2, key: i2, ref: f2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: h$1, __v: o2 || ++t$2, __i: -1, __u: 0 };
  return !o2 && n.vnode && n.vnode(e2), e2;
}
function M() {
  return { current: null };
}
function $(n2) {
  return n2.children;
}
function x(n2, t2) {
  this.props = n2, this.context = t2, this.__g = 0;
}
function S(n2, t2) {
  if (null == t2) return n2.__ && S(n2.__, n2.__i + 1);
  for (var r2; t2 < n2.__k.length; t2++) if ((r2 = n2.__k[t2]) && r2.__e) return r2.__e;
  return "function" != typeof n2.type || n2.props.__P ? null : S(n2);
}
function C$1(t2) {
  var r2, u2 = t2.__v, i2 = u2.__e, f2 = [], o2 = [], e2 = t2.__P;
  e2 && ((r2 = _$1({ constructor: h$1 }, u2)).__v = u2.__v + 1, n.vnode && n.vnode(r2), z$1(e2, r2, u2, t2.__n, e2.namespaceURI, 32 & u2.__u ? [i2] : null, f2, i2 || S(u2), 32 & u2.__u, o2), r2.__v = u2.__v, r2.__.__k[r2.__i] = r2, E$1(f2, r2, o2), u2.__ = u2.__e = null, r2.__e != i2 && j(r2));
}
function j(n2) {
  if ((n2 = n2.__) && n2.__c && !n2.props.__P) return n2.__e = null, n2.__k.some(function(t2) {
    return t2 && (n2.__e = t2.__e);
  }), j(n2);
}
function L(t2) {
  (8 & t2.__g || (t2.__g |= 8, u$1.push(t2), f$2++)) && i$1 == n.debounceRendering || ((i$1 = n.debounceRendering) || queueMicrotask)(H);
}
function H() {
  try {
    for (var n2, t2 = 1; u$1.length; ) u$1.length > t2 && u$1.sort(o$2), n2 = u$1.shift(), t2 = u$1.length, 8 & n2.__g && C$1(n2);
  } finally {
    (f$2 = u$1.length) && (i$1 || queueMicrotask)(H);
  }
}
function I(n2, t2, r2, u2, i2, f2, o2, e2, l2, c2, a2) {
  var s2, h2, v2, w2, d2, _2, g2 = u2.__k || y$1, k2 = t2.length;
  for (l2 = q(r2, t2, g2, l2, k2), s2 = 0; s2 < k2; s2++) null != (v2 = r2.__k[s2]) && (h2 = ~v2.__i && g2[v2.__i] || p$1, v2.__i = s2, _2 = z$1(n2, v2, h2, i2, f2, o2, e2, l2, c2, a2), w2 = v2.__e, (h2.ref != v2.ref || 8 & h2.__u) && (h2.ref && G$1(h2.ref, null, v2, h2), v2.ref && a2.push(v2.ref, v2.__c || w2, v2)), d2 = d2 || w2, 4 & v2.__u ? (l2 = A$1(v2, l2, n2, !h2.__v), h2.__e && (h2.__e = null)) : "function" == typeof v2.type && void 0 !== _2 ? l2 = _2 : w2 && (l2 = w2.nextSibling), v2.__u &= -21);
  return r2.__e = d2, l2;
}
function q(n2, t2, r2, u2, i2) {
  var f2, o2, e2, l2, c2, a2, s2, p2, y2, v2 = r2.length, d2 = v2, _2 = 0, g2 = 0, k2 = n2.__k = Array(i2);
  for (f2 = 0; f2 < i2; f2++) null != (o2 = t2[f2]) && "boolean" != typeof o2 && "function" != typeof o2 ? ("object" != typeof o2 || o2.constructor === String ? o2 = k2[f2] = m$1(null, o2) : w$1(o2) ? o2 = k2[f2] = m$1($, { children: o2 }) : o2.constructor === h$1 && o2.__b ? o2 = k2[f2] = m$1(o2.type, o2.props, o2.key, o2.ref, o2.__v) : k2[f2] = o2, l2 = f2 + _2, o2.__ = n2, o2.__b = n2.__b + 1, e2 = null, ~(c2 = o2.__i = P$1(o2, r2, l2, d2)) && (d2--, (e2 = r2[c2]) && (e2.__u |= 2)), e2 && e2.__v ? (o2.__u |= 16, c2 == l2 - 1 ? _2-- : c2 == l2 + 1 ? _2++ : c2 != l2 && (c2 > l2 ? _2-- : _2++, g2 = 1)) : (~c2 || (i2 > v2 ? _2-- : i2 < v2 && _2++), "function" != typeof o2.type && (o2.__u |= 4))) : k2[f2] = null;
  if (g2) {
    for (a2 = [], s2 = [], f2 = 0; f2 < i2; f2++) if ((o2 = k2[f2]) && 16 & o2.__u) {
      for (_2 = 0, p2 = a2.length; _2 < p2; ) a2[y2 = _2 + p2 >> 1] < o2.__i ? _2 = y2 + 1 : p2 = y2;
      a2[_2] = o2.__i, s2[f2] = _2 + 1;
    }
    for (_2 = a2.length; f2--; ) s2[f2] && (s2[f2] == _2 ? _2-- : k2[f2].__u |= 4);
  }
  if (d2) for (f2 = 0; f2 < v2; f2++) !(e2 = r2[f2]) || 2 & e2.__u || (e2.__e == u2 && (u2 = S(e2)), J(e2, e2));
  return u2;
}
function A$1(n2, t2, r2, u2) {
  var i2, f2, o2, e2;
  if ("function" == typeof n2.type) {
    if (n2.props.__P) return t2;
    if (i2 = n2.__k) for (f2 = 0; f2 < i2.length; f2++) i2[f2] && (i2[f2].__ = n2, t2 = A$1(i2[f2], t2, r2, false));
    return t2;
  }
  for (t2 && !t2.parentNode && (t2 = S(n2)) && !t2.parentNode && (t2 = null), o2 = n2.__e, e2 = t2; e2 && 8 == e2.nodeType; ) e2 = e2.nextSibling;
  for (o2 != e2 && (!u2 && r2.moveBefore && o2.parentNode ? r2.moveBefore(o2, t2) : r2.insertBefore(o2, t2 || null)), t2 = o2; (t2 = t2 && t2.nextSibling) && 8 == t2.nodeType && !t2.data.startsWith("$s"); ) ;
  return t2;
}
function P$1(n2, t2, r2, u2) {
  var i2, f2 = n2.key, o2 = n2.type, e2 = t2[r2], l2 = e2 && !(2 & e2.__u);
  if (null === e2 && null == f2 || l2 && f2 == e2.key && o2 == e2.type) return r2;
  if (u2 > (l2 ? 1 : 0)) {
    for (i2 = r2 - 1; i2 >= 0; i2--) if ((e2 = t2[i2]) && !(2 & e2.__u) && f2 == e2.key && o2 == e2.type) return i2;
    for (i2 = r2 + 1; i2 < t2.length; i2++) if ((e2 = t2[i2]) && !(2 & e2.__u) && f2 == e2.key && o2 == e2.type) return i2;
  }
  return -1;
}
function T$1(n2, t2, r2) {
  null == r2 && (r2 = ""), "-" == t2[0] ? n2.setProperty(t2, r2) : n2[t2] = r2;
}
function N(n2, t2, r2, u2, i2) {
  var f2, o2;
  if ("style" == t2) if ("string" == typeof r2) n2.style.cssText = r2;
  else {
    if ("string" == typeof u2 && (n2.style.cssText = u2 = ""), u2) for (t2 in u2) r2 && t2 in r2 || T$1(n2.style, t2);
    if (r2) for (t2 in r2) u2 && r2[t2] == u2[t2] || T$1(n2.style, t2, r2[t2]);
  }
  else if ("o" == t2[0] && "n" == t2[1]) "function" != typeof r2 && (r2 = null), "function" != typeof u2 && (u2 = null), (n2.__e || (n2.__e = {}))[t2] = r2, r2 && u2 || (o2 = a$2[t2] || (a$2[t2] = V(t2)), (n2.__a || (n2.__a = {}))[t2] = c$1, f2 = t2 != (t2 = t2.replace(l$1, "$1")), (t2 = t2.slice(2))[0] < "a" && (t2 = t2.toLowerCase()), r2 ? n2.addEventListener(t2, o2, f2) : n2.removeEventListener(t2, o2, f2));
  else {
    if ("http://www.w3.org/2000/svg" == i2) t2 = t2.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
    else if ("width" != t2 && "height" != t2 && "href" != t2 && "list" != t2 && "form" != t2 && "tabIndex" != t2 && "download" != t2 && "rowSpan" != t2 && "colSpan" != t2 && "role" != t2 && "popover" != t2 && t2 in n2) try {
      return void (n2[t2] = null == r2 ? "" : r2);
    } catch (n3) {
    }
    if ("function" == typeof r2) return;
    null == r2 || false === r2 && "-" != t2[4] ? n2.removeAttribute(t2) : n2.setAttribute(t2, "popover" == t2 && 1 == r2 ? "" : r2);
  }
}
function V(t2) {
  return function(r2) {
    var u2 = this.__e;
    if (u2) {
      if (u2 = u2[t2], null == r2[e$1]) r2[e$1] = c$1++;
      else if (r2[e$1] < this.__a[t2]) return;
      return u2(n.event ? n.event(r2) : r2);
    }
  };
}
function z$1(t2, r2, u2, i2, f2, o2, e2, l2, c2, a2) {
  var s2, p2, v2, d2, k2, b2, m2, M2, C2, j2, L2, H2, q2, A2, O, P2, T2, N2, V2 = r2.type;
  if (r2.constructor !== h$1) return null;
  128 & u2.__u && (c2 = 32 & u2.__u, s2 = u2.__c.__z) && (r2.__u |= c2, p2 = o2 = [], 8 == s2.nodeType ? l2 = B$1(s2, o2) : o2.push(s2), l2 = o2[0] || l2), (s2 = n.__b) && s2(r2);
  n: if ("function" == typeof V2) {
    v2 = e2.length;
    try {
      if (M2 = r2.props, C2 = (s2 = V2.prototype) && s2.render, j2 = (s2 = V2.contextType) && i2[s2.__c], L2 = s2 ? j2 ? j2.props.value : s2.__ : i2, (d2 = u2.__c) ? (r2.__c = d2, 2 & d2.__g && (d2.__g |= 1)) : (C2 ? r2.__c = d2 = new V2(M2, L2) : (r2.__c = d2 = new x(M2, L2), d2.constructor = V2, d2.render = K), j2 && j2.sub(d2), d2.state || (d2.state = {}), d2.__n = i2, d2.__g |= 8, d2.__h = [], d2.__k = []), C2 && (d2.__s || (d2.__s = d2.state), V2.getDerivedStateFromProps && (d2.__s == d2.state && (d2.__s = _$1({}, d2.__s)), _$1(d2.__s, V2.getDerivedStateFromProps(M2, d2.__s)))), k2 = d2.props, b2 = d2.state, d2.__v = r2, u2.__c) {
        if (M2 !== k2 && C2 && !V2.getDerivedStateFromProps && d2.componentWillReceiveProps && d2.componentWillReceiveProps(M2, L2), r2.__v == u2.__v && !(8 & d2.__g) || !(4 & d2.__g) && d2.shouldComponentUpdate && false === d2.shouldComponentUpdate(M2, d2.__s, L2)) {
          r2.__v != u2.__v && (d2.props = M2, d2.state = d2.__s, d2.__g &= -9), r2.__e = u2.__e, r2.__k = u2.__k, r2.__k.some(function(n2) {
            n2 && (n2.__ = r2);
          }), y$1.push.apply(d2.__h, d2.__k), d2.__k = [], d2.__h.length && e2.push(d2), l2 = S(u2);
          break n;
        }
        d2.componentWillUpdate && d2.componentWillUpdate(M2, d2.__s, L2), C2 && d2.componentDidUpdate && d2.__h.push(function() {
          d2.componentDidUpdate(k2, b2, m2);
        });
      } else C2 && !V2.getDerivedStateFromProps && d2.componentWillMount && d2.componentWillMount(), C2 && d2.componentDidMount && d2.__h.push(d2.componentDidMount);
      d2.context = L2, d2.props = M2, d2.__P = t2, d2.__g &= -5, H2 = n.__r, q2 = C2 ? 25 : 0;
      do {
        d2.__g &= -9, H2 && H2(r2), s2 = d2.render(d2.props, d2.state = d2.__s, d2.context);
      } while (8 & d2.__g && ++q2 < 25);
      C2 && (y$1.push.apply(d2.__h, d2.__k), d2.__k = []), d2.state = d2.__s, d2.getChildContext && (i2 = _$1({}, i2, d2.getChildContext())), C2 && u2.__c && d2.getSnapshotBeforeUpdate && (m2 = d2.getSnapshotBeforeUpdate(k2, b2)), A2 = s2 && s2.type === $ && null == s2.key ? s2.props.children : s2, M2.__P && (s2 = l2, f2 = (t2 = M2.__P).namespaceURI, c2 = o2 = null, u2.props && u2.props.__P != t2 && (u2.__k.some(function(n2) {
        n2 && J(n2, n2);
      }), u2.__k = null), l2 = u2.__k ? S(u2, 0) : null), l2 = I(t2, w$1(A2) ? A2 : [A2], r2, u2, i2, f2, o2, e2, l2, c2, a2), M2.__P && (r2.__e = null, l2 = s2), r2.__u &= -161, p2 && p2.some(g$1), d2.__h.length && e2.push(d2), 1 & d2.__g && (d2.__g &= -4);
    } catch (t3) {
      if (e2.length = v2, r2.__v = null, c2 || o2) if (t3 && t3.then) {
        if (r2.__u |= 128 | c2, o2) {
          for (~(T2 = o2.indexOf(l2 || void 0)) || (T2 = o2.length); (N2 = o2[T2 - 1]) && 8 == N2.nodeType; ) T2--;
          for (; T2 < o2.length; T2++) if (N2 = o2[T2]) if (o2[T2] = null, O) {
            if (N2 == P2) break;
          } else {
            if (8 != N2.nodeType) break;
            N2.data.startsWith("$s") && (P2 = B$1(O = N2));
          }
        }
        if (!O) {
          for (; l2 && 8 == l2.nodeType && l2.nextSibling; ) l2 = l2.nextSibling;
          O = l2;
        }
        (s2 = B$1(O = r2.__c.__z || (r2.__c.__z = O))) ? (r2.__e = O, l2 = s2) : r2.__e = l2, l2 = l2 && l2.nextSibling;
      } else o2 && o2.some(g$1);
      else r2.__e = u2.__e;
      r2.__k || (r2.__k = u2.__k || []), t3 && t3.then || D$1(r2), n.__e(t3, r2, u2);
    }
  } else l2 = r2.__e = F$1(u2.__e, r2, u2, i2, f2, o2, e2, c2, a2, t2);
  return (s2 = n.diffed) && s2(r2), l2;
}
function B$1(n2, t2) {
  if (n2 && 8 == n2.nodeType && n2.data.startsWith("$s")) for (var r2 = 1; n2 = n2.nextSibling; ) {
    if (8 == n2.nodeType) {
      if (n2.data.startsWith("$s")) r2++;
      else if (n2.data.startsWith("/$s") && !--r2) return n2;
    }
    t2 && t2.push(n2);
  }
}
function D$1(n2) {
  n2 && (n2.__c && (n2.__c.__g |= 4), n2.__k && n2.__k.some(D$1));
}
function E$1(t2, r2, u2) {
  for (var i2 = 0; i2 < u2.length; ) G$1(u2[i2++], u2[i2++], u2[i2++]);
  n.__c && n.__c(r2, t2), t2.some(function(r3) {
    try {
      t2 = r3.__h, r3.__h = [], t2.some(function(n2) {
        n2.call(r3);
      });
    } catch (t3) {
      n.__e(t3, r3.__v);
    }
  });
}
function F$1(t2, r2, u2, i2, f2, o2, e2, l2, c2, a2) {
  var s2, h2, y2, _2, k2, b2, m2, M2, $2 = u2.props || p$1, x2 = r2.props, C2 = r2.type;
  if ("svg" == C2 ? f2 = "http://www.w3.org/2000/svg" : "math" == C2 ? f2 = "http://www.w3.org/1998/Math/MathML" : f2 || (f2 = "http://www.w3.org/1999/xhtml"), o2) {
    for (s2 = 0; s2 < o2.length; s2++) if ((k2 = o2[s2]) && (C2 ? k2.localName == C2 : 3 == k2.nodeType)) {
      t2 = k2, o2[s2] = null;
      break;
    }
  }
  if (!t2) {
    if (M2 = a2.ownerDocument || document, !C2) return M2.createTextNode(x2);
    t2 = M2.createElementNS(f2, C2, x2.is ? x2 : a2), l2 && (n.__m && n.__m(r2, o2), l2 = false), o2 = null;
  }
  if (C2) {
    if (a2 = "template" == C2 && t2.content || t2, o2 = "textarea" == C2 && null != x2.defaultValue ? null : o2 && d$1.call(a2.childNodes), !l2 && o2) for ($2 = {}, s2 = 0; s2 < t2.attributes.length; s2++) $2[(k2 = t2.attributes[s2]).name] = k2.value;
    for (s2 in $2) k2 = $2[s2], "dangerouslySetInnerHTML" == s2 ? y2 = k2 : "children" == s2 || s2 in x2 || "value" == s2 && "defaultValue" in x2 || "checked" == s2 && "defaultChecked" in x2 || N(t2, s2, null, k2, f2);
    for (s2 in x2) k2 = x2[s2], "children" == s2 ? _2 = k2 : "dangerouslySetInnerHTML" == s2 ? h2 = k2 : "value" == s2 ? b2 = k2 : "checked" == s2 ? m2 = k2 : l2 && "function" != typeof k2 || $2[s2] === k2 || N(t2, s2, k2, $2[s2], f2);
    h2 ? (l2 || y2 && (h2.__html == y2.__html || h2.__html == t2.innerHTML) || (t2.innerHTML = h2.__html), r2.__k = []) : (y2 && (t2.textContent = ""), ("foreignObject" == C2 || "http://www.w3.org/1998/Math/MathML" == f2 && v$1.test(C2)) && (f2 = "http://www.w3.org/1999/xhtml"), I(a2, w$1(_2) ? _2 : [_2], r2, u2, i2, f2, o2, e2, o2 ? o2[0] : u2.__k && S(u2, 0), l2, c2), o2 && o2.some(g$1)), l2 && "textarea" != C2 || (s2 = "value", "progress" == C2 && null == b2 ? t2.removeAttribute(s2) : null == b2 || b2 === t2[s2] && ("progress" != C2 || b2) || N(t2, s2, b2, $2[s2], f2), s2 = "checked", null != m2 && m2 != t2[s2] && N(t2, s2, m2, $2[s2], f2));
  } else $2 === x2 || l2 && t2.data == x2 || (t2.data = x2);
  return t2;
}
function G$1(t2, r2, u2, i2) {
  try {
    "function" == typeof t2 ? r2 ? r2.__x = t2(r2) || 1 : i2 && (i2 = i2.__c || i2.__e) && (r2 = i2.__x) && (i2.__x = null, "function" == typeof r2 ? r2() : t2(null)) : t2.current = r2;
  } catch (t3) {
    n.__e(t3, u2);
  }
}
function J(t2, r2, u2) {
  var i2, f2, o2, e2;
  if (n.unmount && n.unmount(t2), !(i2 = t2.ref) || i2.current && i2.current != t2.__e || G$1(i2, null, r2, t2), i2 = t2.__c) {
    if (i2.componentWillUnmount) try {
      i2.componentWillUnmount();
    } catch (t3) {
      n.__e(t3, r2);
    }
    i2.__P = i2.__n = null;
  }
  if (i2 = t2.__k) for (e2 = 0; e2 < i2.length; e2++) i2[e2] && J(i2[e2], r2, "function" != typeof t2.type || u2 && !t2.props.__P);
  !u2 && (i2 = t2.__c) && (i2 = i2.__z) && (f2 = B$1(i2, o2 = [])) && (i2 == t2.__e && o2.some(g$1), g$1(f2), g$1(i2)), u2 || g$1(t2.__e), t2.__e = t2.__c = t2.__ = null;
}
function K(n2, t2, r2) {
  return this.constructor(n2, r2);
}
function Q(t2, r2) {
  var u2, i2, f2, o2;
  n.__ && n.__(t2, r2), 9 == r2.nodeType && (r2 = r2.documentElement), i2 = (u2 = t2 && 32 & t2.__u) ? null : r2.__k, r2.__k = m$1($, { children: [t2] }), f2 = [], o2 = [], z$1(r2, r2.__k, i2 || p$1, p$1, r2.namespaceURI, i2 ? null : r2.firstChild ? d$1.call(r2.childNodes) : null, f2, i2 ? i2.__e : r2.firstChild, u2, o2), E$1(f2, r2.__k, o2), r2.__k.props.children = null;
}
n = { __e: function(n2, t2, r2, u2) {
  for (var i2, o2, e2; t2 = t2.__; ) if ((i2 = t2.__c) && !(1 & i2.__g)) {
    i2.__g |= 4;
    try {
      if ((e2 = (o2 = i2.constructor) && o2.getDerivedStateFromError) && i2.setState(o2.getDerivedStateFromError(n2)), i2.componentDidCatch && (i2.componentDidCatch(n2, u2 || {}), e2 = 1), e2 && 8 & i2.__g) return void (i2.__g |= 2);
    } catch (t3) {
      n2 = t3;
    }
  }
  throw f$2 = 0, n2;
} }, t$2 = 0, x.prototype.setState = function(n2, t2) {
  var r2 = this.__s;
  r2 && r2 != this.state || (r2 = this.__s = _$1({}, this.state)), "function" == typeof n2 && (n2 = n2(_$1({}, r2), this.props)), n2 && (_$1(r2, n2), this.__v && (t2 && this.__k.push(t2), L(this)));
}, x.prototype.forceUpdate = function(n2) {
  this.__v && (this.__g |= 4, n2 && this.__h.push(n2), L(this));
}, x.prototype.render = $, u$1 = [], f$2 = 0, o$2 = function(n2, t2) {
  return n2.__v.__b - t2.__v.__b;
}, e$1 = Symbol(), l$1 = /(PointerCapture)$|Capture$/i, c$1 = 0, a$2 = {};
var f$1 = Symbol.for("pv"), o$1 = 0;
function a$1(t2, e2, n$1, u2, a2, i2) {
  e2 || (e2 = {});
  var c2, l2, p2 = e2;
  if ("ref" in p2 && "function" != typeof t2) for (l2 in p2 = {}, e2) "ref" == l2 ? c2 = e2[l2] : p2[l2] = e2[l2];
  var s2 = { type: t2, props: p2, key: n$1, ref: c2, __k: null, __: null, __b: 0, __e: null, __c: null, constructor: f$1, __v: --o$1, __i: -1, __u: 0 };
  return n.vnode && n.vnode(s2), s2;
}
var t$1, r, u, i, o = Object.is, f = 0, c = [], e = [], a = n, v = a.__b, l = a.__r, m = a.diffed, h = a.__c, s = a.unmount, p = a.__;
function y(n2, t2) {
  a.__h && a.__h(r, n2, f || t2), f = 0;
  var u2 = r.__H || (r.__H = { __: [], __h: [] });
  return n2 >= u2.__.length && u2.__.push({}), u2.__[n2];
}
function d(n2) {
  return f = 1, _(G, n2);
}
function _(n2, u2, i2) {
  var f2 = y(t$1++, 2);
  if (f2.t = n2, !f2.__c && (f2.__ = [G(void 0, u2), function(n3) {
    var t2 = (f2.__N || f2.__)[0], r2 = f2.t(t2, n3);
    o(t2, r2) || (f2.__N = [r2, f2.__[1]], f2.__c.setState({}));
  }], f2.__c = r, !r.__f)) {
    r.__f = true;
    var c2 = r.shouldComponentUpdate;
    r.shouldComponentUpdate = function(n3, t2, r2) {
      var u3 = this.__H;
      if (!u3) return true;
      var i3 = false, f3 = this.props != n3;
      if (u3.__.some(function(n4) {
        n4.__N && (i3 = true, o(n4.__[0], n4.__N[0]) || (f3 = true));
      }), c2) {
        var e2 = c2.call(this, n3, t2, r2);
        return i3 ? e2 || f3 : e2;
      }
      return !i3 || f3;
    };
  }
  return f2.__;
}
function A(n2, u2) {
  var i2 = y(t$1++, 3);
  !a.__s && E(i2.__H, u2) && (i2.__P = true, i2.__ = n2, i2.u = u2, r.__H.__h.push(i2));
}
function F(n2, u2) {
  var i2 = y(t$1++, 4);
  !a.__s && E(i2.__H, u2) && (i2.__P = false, i2.__ = n2, i2.u = u2, r.__h.push(i2));
}
function T(n2) {
  return f = 5, w(function() {
    return { current: n2 };
  }, []);
}
function w(n2, r2) {
  var u2 = y(t$1++, 7);
  return E(u2.__H, r2) && (u2.__ = n2(), u2.__H = r2), u2.__;
}
function b(n2, t2) {
  return f = 8, w(function() {
    return n2;
  }, t2);
}
function P() {
  var n2 = y(t$1++, 11);
  if (!n2.__) {
    for (var u2 = r.__v; !u2.__m && u2.__; ) u2 = u2.__;
    var i2 = u2.__m || (u2.__m = [0, 0]);
    n2.__ = "P" + i2[0] + "-" + i2[1]++;
  }
  return n2.__;
}
function g() {
  var n2;
  do {
    for (; n2 = e.shift(); ) try {
      C(n2);
    } catch (t3) {
      a.__e(t3, { __: (n2 = n2.__P) && n2.__v });
    }
    for (; n2 = c.shift(); ) {
      var t2 = n2.__H;
      if (n2.__P && t2) try {
        t2.__h.some(C), t2.__h.some(D), t2.__h = [];
      } catch (r2) {
        t2.__h = [], a.__e(r2, n2.__v);
      }
    }
  } while (e.length);
}
a.__b = function(n2) {
  r = null, v && v(n2);
}, a.__ = function(n2, t2) {
  n2 && t2.__k && t2.__k.__m && (n2.__m = t2.__k.__m), p && p(n2, t2);
}, a.__r = function(n2) {
  l && l(n2), t$1 = 0;
  var i2 = (r = n2.__c).__H;
  i2 && (u == r ? r.__h = [] : (i2.__h.some(C), i2.__h.some(D), t$1 = 0), i2.__h = [], i2.__.some(function(n3) {
    n3.__N && (n3.__ = n3.__N), n3.u = n3.__N = void 0;
  })), u = r;
}, a.diffed = function(n2) {
  m && m(n2);
  var t2 = n2.__c;
  t2 && t2.__H && (t2.__H.__h.length && B(c.push(t2)), t2.__H.__.some(function(n3) {
    n3.u && (n3.__H = n3.u);
  })), u = r = null;
}, a.__c = function(n2, t2) {
  t2.some(function(n3) {
    try {
      n3.__h.some(C), n3.__h = n3.__h.filter(function(n4) {
        return !n4.__ || D(n4);
      });
    } catch (t3) {
      n3.__h = [function() {
        throw t3;
      }];
    }
  }), h && h(n2, t2);
}, a.unmount = function(n2) {
  s && s(n2);
  var t2, r2, u2 = n2.__c;
  u2 && u2.__H && (u2.__H.__.some(function(u3) {
    try {
      if (u3.__P && u3.__c) {
        if (void 0 === r2) {
          for (r2 = n2.__; r2 && (!r2.__c || !r2.__c.__P); ) r2 = r2.__;
          r2 = r2 && r2.__c;
        }
        u3.__P = r2, B(e.push(u3));
      } else C(u3);
    } catch (n3) {
      t2 = n3;
    }
  }), u2.__H = void 0, t2 && a.__e(t2, u2.__v));
};
var k = "function" == typeof requestAnimationFrame;
function z(n2) {
  var t2, r2 = function() {
    clearTimeout(u2), k && cancelAnimationFrame(t2), setTimeout(n2);
  }, u2 = setTimeout(r2, 35);
  k && (t2 = requestAnimationFrame(r2));
}
function B(n2) {
  1 != n2 && i == a.requestAnimationFrame || ((i = a.requestAnimationFrame) || z)(g);
}
function C(n2) {
  var t2 = r, u2 = n2.__c;
  "function" == typeof u2 && (n2.__c = void 0, u2()), r = t2;
}
function D(n2) {
  var t2 = r;
  n2.__c = n2.__(), r = t2;
}
function E(n2, t2) {
  return !n2 || n2.length != t2.length || t2.some(function(t3, r2) {
    return !o(t3, n2[r2]);
  });
}
function G(n2, t2) {
  return "function" == typeof t2 ? t2(n2) : t2;
}
class ApiError extends Error {
  constructor(status, cause, remedy = "") {
    super(cause);
    this.status = status;
    this.remedy = remedy;
  }
}
async function failureOf(response) {
  const body = await response.json().catch(() => ({}));
  return new ApiError(
    response.status,
    body.error?.cause ?? response.statusText,
    body.error?.remedy ?? ""
  );
}
async function send(method, path, init = {}) {
  let response;
  try {
    response = await fetch(path, { method, ...init });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new ApiError(0, String(failure));
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}
const json = (body) => ({
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" }
});
function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === void 0 || value === "" || value === false) continue;
    query.set(name, value === true ? "1" : String(value));
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
async function get(path, parameters, signal) {
  const response = await send("GET", address(path, parameters), signal ? { signal } : {});
  return await response.json();
}
async function post(path, body = {}) {
  return await (await send("POST", path, json(body))).json();
}
async function put(path, body) {
  await send("PUT", path, json(body));
}
async function remove(path) {
  await send("DELETE", path);
}
async function postFile(path, file) {
  return await (await send("POST", path, { body: file })).json();
}
async function signIn(token) {
  await send("POST", "/api/v1/session", { headers: { Authorization: `Bearer ${token}` } });
}
const en = {
  "app.language": "Language",
  "app.menu": "Views",
  "app.skip": "Skip to the content",
  "app.theme": "Colours",
  "theme.auto": "As the system",
  "theme.light": "Light",
  "theme.dark": "Dark",
  "view.documents": "Documents",
  "view.align": "Align",
  "view.check": "Check",
  "view.search": "Search",
  "view.lookup": "Look up",
  "view.memory": "Memory",
  "side.source": "Original",
  "side.target": "Translation",
  "dialog.close": "Close",
  "dialog.cancel": "Cancel",
  "notice.dismiss": "Dismiss",
  "notice.no_answer": "The server does not answer. What you did last may not have been saved.",
  "sign_in.title": "Sign in",
  "sign_in.token": "Token",
  "sign_in.enter": "Sign in",
  "sign_in.hint": "Whoever runs this server gives you a token.",
  "confidence.title": "How likely the pair is to be right",
  "confidence.short": "Confidence",
  "documents.new": "New documents",
  "documents.drop": "Drop an original and its translation here, or choose the two files",
  "documents.formats": "Word, OpenDocument, PDF, HTML, RTF or plain text; many pairs at once, too",
  "documents.empty": "There is no document yet.",
  "documents.empty_next": "The page puts the two texts side by side, sentence by sentence. You look at what is doubtful, correct it, and save the pair as TMX or in another format.",
  "documents.name": "Document",
  "documents.languages": "Languages",
  "documents.state": "Reviewed",
  "documents.rows": "Rows",
  "documents.findings": "Findings",
  "documents.accepted": "Rows that a person has accepted",
  "documents.states": "{accepted} of {rows} rows accepted, {review} to review",
  "documents.doubt": "not sure to be a translation",
  "documents.no_findings": "none",
  "documents.errors": "{count} {count|error|errors}",
  "documents.warnings": "{count} {count|warning|warnings}",
  "documents.infos": "{count} {count|note|notes}",
  "documents.remove": "Delete",
  "documents.remove_one": "Delete {name}",
  "documents.remove_hint": "Delete {name}, with all edits? This cannot be undone.",
  "documents.made": "{name} is aligned.",
  "documents.pairs": "{count} {count|pair|pairs} to align",
  "documents.swap": "Swap the two",
  "documents.leave_out": "Leave this pair out",
  "documents.alone": "Without a partner: {names}",
  "documents.alone_next": "Drop the other text, too.",
  "documents.align": "Align",
  "documents.add_pair": "Add a pair",
  "step.waiting": "Waiting",
  "step.sending": "Sending",
  "step.reading": "Reading",
  "step.pairing": "Pairing",
  "step.aligning": "Aligning",
  "step.writing": "Writing",
  "step.counting": "Counting",
  "step.importing": "Importing",
  "step.cleaning": "Cleaning",
  "step.checking": "Checking",
  "step.removing": "Removing",
  "align.tools": "Tools",
  "align.grid": "Rows of {name}",
  "align.number": "No.",
  "align.how": "State",
  "align.accepted": "{count} of {all} accepted",
  "align.needs_review": "{count} to review",
  "align.doubtful": "{count} doubtful",
  "align.findings": "{count} {count|finding|findings}",
  "align.back": "Without the findings",
  "align.locked": "The original is locked",
  "align.locked_short": "locked",
  "align.is_locked": "The original is locked. Press L to unlock it.",
  "align.is_empty": "This side of the row is empty. U, D and M bring sentences here from the rows beside it.",
  "align.lock_title": "Lets you edit and cut the original, too",
  "align.realign_title": "Aligns again all rows that are not accepted",
  "align.issue_title": "Puts corrected versions of both texts in place of these",
  "align.remember_title": "Puts the rows into a translation memory, for Search and Look up",
  "align.realigned": "The pending rows were aligned again.",
  "align.none_doubtful": "No row is doubtful. Save the document with Ctrl S.",
  "align.changed_elsewhere": "Somebody else has edited this document; you see it as it is now.",
  "align.strip": "The whole document: accepted and doubtful rows, findings",
  "align.edit_source": "Text of the original",
  "align.edit_target": "Text of the translation",
  "align.save_text": "Save",
  "align.position": "Row {row} of {all}, confidence {share}",
  "row.accepted": "Accepted",
  "row.needs_review": "Needs review",
  "row.by": "by {user}, {day}",
  "row.crossing": "Stands elsewhere in the translation",
  "row.findings": "{count} {count|finding|findings}",
  "tool.accept": "Accept",
  "tool.review": "Needs review",
  "tool.up": "Up",
  "tool.down": "Down",
  "tool.merge": "Merge",
  "tool.split": "Split",
  "tool.edit": "Edit",
  "tool.undo": "Undo",
  "tool.doubtful": "Next doubtful",
  "tool.unlock": "Unlock original",
  "tool.realign": "Realign pending",
  "tool.issue": "New issue",
  "tool.remember": "Into a memory",
  "tool.print": "Print",
  "tool.save": "Save",
  "split.title": "Split the row",
  "split.apply": "Split here",
  "split.cut": "The second row begins here",
  "split.hint": "← → move the cut, ↑ ↓ change the side; or click on the word that the second row begins with.",
  "save.title": "Save the document",
  "save.not_accepted": "{count} {count|row is|rows are} not accepted yet; they are saved as well.",
  "format.tmx": "for any CAT tool",
  "format.xliff": "for CAT tools, with states",
  "format.tsv": "for a spreadsheet, separated by tabs",
  "format.csv": "for a spreadsheet, separated by commas",
  "format.html": "a page to read and print",
  "format.jsonl": "for programs",
  "format.bitext": "the document itself, with all edits",
  "remember.title": "Put into a memory",
  "remember.new": "New memory …",
  "remember.name": "Name",
  "remember.only_accepted": "Accepted rows only ({count})",
  "remember.hint": "Accepted rows are marked as checked by a person.",
  "remember.put": "Put into the memory",
  "remember.done": "{memory}: {added} {added|unit|units} added, {merged} merged.",
  "issue.title": "New issue of both texts",
  "issue.hint": "What was accepted stays where both texts are the same as before; the rest is aligned again.",
  "issue.drop": "Drop the corrected original and its translation here, or choose two files",
  "issue.put": "Put in place",
  "issue.done": "{count} {count|row has|rows have} kept their state.",
  "conflict.title": "Somebody else was faster",
  "conflict.hint": "This row was changed while you edited it. Both texts are kept in the journal.",
  "conflict.newer": "As it is now",
  "conflict.mine": "Yours",
  "conflict.gone": "The row is not there any more.",
  "conflict.keep": "Keep it as it is",
  "conflict.use_mine": "Use mine",
  "edit.merge": "merge with the next row",
  "edit.merge_side": "merge of one side",
  "edit.split": "split",
  "edit.up": "a segment to the row above",
  "edit.down": "a segment to the row below",
  "edit.state": "state of the row",
  "find.title": "Find in the document",
  "find.text": "Text, on either side",
  "find.next": "Next row",
  "find.none": "No row has “{text}”.",
  "find.count": "{count} {count|row has|rows have} it.",
  "check.panel": "Findings",
  "check.severity": "Severity",
  "check.check": "Check",
  "check.all": "All",
  "check.judged": "Judged ones, too",
  "check.count": "{count} {count|finding|findings}",
  "check.checking": "Checking …",
  "check.none": "Nothing to report.",
  "check.more": "and {count} more; filter to see them",
  "check.row": "row {row}",
  "check.confidence": "confidence {share}",
  "check.is_error": "Confirmed as an error",
  "check.is_false": "Not an error",
  "check.take_back": "Take back",
  "check.reason": "Reason (optional)",
  "check.right": "An error",
  "check.wrong": "Not an error",
  "severity.error": "Error",
  "severity.warning": "Warning",
  "severity.info": "Note",
  "search.phrase": "Phrase",
  "search.example": "e.g. resol* of the council",
  "search.language": "Language of the phrase",
  "search.any": "Any",
  "search.stems": "Inflected forms, too",
  "search.document": "Document",
  "search.domain": "Domain",
  "search.user": "Person",
  "search.year": "Year",
  "search.count": "{count} {count|hit|hits}",
  "search.count_more": "The first {count} hits; there are more",
  "search.none": "Nothing found.",
  "search.copy": "Copy",
  "search.copied": "Copied.",
  "search.context": "In context",
  "search.no_context": "The document {name} is not in this folder.",
  "lookup.segment": "Segment",
  "lookup.example": "Type or paste a sentence",
  "lookup.from": "From",
  "lookup.into": "Into",
  "lookup.detected": "Detected",
  "lookup.other": "The other language",
  "lookup.threshold": "At least",
  "lookup.drop": "Drop a file to see how much of it is translated",
  "lookup.matches": "Matches",
  "lookup.none": "The memory has nothing like it.",
  "lookup.fragments": "Parts of it",
  "lookup.yours": "Yours",
  "lookup.as_stored": "As stored",
  "lookup.penalty": "penalty {penalty} %",
  "lookup.terms": "Terms",
  "lookup.forbidden": "not to be used",
  "leverage.title": "What is already translated",
  "leverage.band": "Match",
  "leverage.segments": "Segments",
  "leverage.words": "Words",
  "leverage.share": "Share",
  "leverage.internal": "Of these, inside the files",
  "leverage.total": "Total",
  "band.101": "In context (101 %)",
  "band.repetitions": "Repetitions",
  "band.100": "Exact (100 %)",
  "band.95-99": "95–99 %",
  "band.85-94": "85–94 %",
  "band.75-84": "75–84 %",
  "band.50-74": "50–74 %",
  "band.new": "New",
  "memory.one": "Memory",
  "memory.new": "New memory",
  "memory.make": "Make",
  "memory.none": "There is no memory yet.",
  "memory.none_next": "A memory holds sentences with their translations. Make one in Memory and import TMX files, or put accepted rows into one in Align.",
  "memory.unreadable": "unreadable",
  "memory.units": "{count} {count|unit|units}",
  "memory.import": "Drop TMX, XLIFF, TBX or table files here to import them, or choose files",
  "memory.clean": "Clean",
  "memory.clean_now": "Clean now",
  "memory.cleaned": "{count} {count|unit|units} removed.",
  "memory.more": "These are the first; there are more.",
  "memory.is_clean": "There is nothing to clean.",
  "memory.undo": "Undo the last change",
  "memory.undone": "The last change is undone.",
  "memory.what": "What",
  "memory.before": "Before",
  "memory.after": "After",
  "memory.contents": "Contents",
  "memory.documents": "Documents",
  "memory.domains": "Domains",
  "memory.dates": "Years",
  "memory.unnamed": "without a name",
  "memory.export": "Export",
  "memory.format": "Format",
  "memory.document": "Document",
  "memory.domain": "Domain",
  "memory.since": "Changed since",
  "help.title": "Keys",
  "help.everywhere": "Everywhere",
  "key.space": "Space",
  "key.shift": "Shift",
  "key.ctrl": "Ctrl",
  "key.help": "Show the keys",
  "key.down": "Next",
  "key.up": "Previous",
  "key.extend_down": "Select down",
  "key.extend_up": "Select up",
  "key.page_down": "Ten rows down",
  "key.page_up": "Ten rows up",
  "key.first": "First row",
  "key.last": "Last row",
  "key.source": "To the original",
  "key.target": "To the translation",
  "key.next_doubtful": "Next doubtful row",
  "key.previous_doubtful": "Doubtful row before",
  "key.accept": "Accept",
  "key.review": "Needs review, on and off",
  "key.segment_up": "First segment to the row above",
  "key.segment_down": "Last segment to the row below",
  "key.merge": "Merge with the next row",
  "key.merge_side": "Merge this side only",
  "key.split": "Split",
  "key.edit": "Edit the text",
  "key.undo": "Undo your last edit",
  "key.redo": "Do it again",
  "key.lock": "Unlock or lock the original",
  "key.find": "Find in the document",
  "key.save": "Save",
  "key.print": "Print all rows",
  "print.changing": "The document is being changed all the time. Print it in a moment.",
  "key.to_check": "Show the findings",
  "key.to_align": "Hide the findings",
  "key.next_finding": "Next finding",
  "key.previous_finding": "Previous finding",
  "key.is_error": "It is an error",
  "key.is_false": "It is not an error",
  "key.open": "Open",
  "key.new_document": "Choose files",
  "key.new_memory": "New memory",
  "key.remove": "Delete",
  "key.copy": "Copy the translation",
  "key.context": "Show it in its document",
  "key.leave": "Out of the field, to the rows",
  "key.query": "To the query",
  "checks.related": "Not a translation",
  "checks.date": "Date",
  "checks.time": "Time",
  "checks.number": "Number",
  "checks.number-format": "Form of a number",
  "checks.percentage": "Percentage",
  "checks.amount": "Amount",
  "checks.agenda-item": "Agenda item",
  "checks.symbol": "Document symbol",
  "checks.session": "Session",
  "checks.reference": "Reference",
  "checks.label": "Label",
  "checks.country": "Country",
  "checks.organization": "Organization",
  "checks.person": "Person",
  "checks.masthead": "Masthead",
  "checks.address": "Address",
  "checks.omission": "Omission",
  "checks.addition": "Addition",
  "checks.duplicate": "Duplicate",
  "checks.swapped": "Swapped",
  "checks.truncated": "Cut off",
  "checks.untranslated": "Not translated",
  "checks.bracket": "Bracket",
  "checks.same-source": "Same original",
  "checks.same-target": "Same translation",
  "checks.term": "Term",
  "checks.repeated-word": "Repeated word",
  "checks.doubled-space": "Doubled space",
  "checks.forbidden-character": "Forbidden character",
  "checks.typography": "Typography",
  "checks.event-date": "Date of an event",
  "checks.past-event": "Past event",
  "checks.letter-date": "Date of a letter",
  "checks.impossible-date": "Impossible date",
  "checks.agenda-title": "Title of an item",
  "checks.acronym": "Acronym",
  "checks.title-change": "Changed title",
  "checks.name-variant": "Variant of a name",
  "checks.count": "Count",
  "checks.numbering": "Numbering",
  "checks.dangling-reference": "Dangling reference",
  "checks.session-symbol": "Session and symbol",
  "checks.spelling": "Spelling",
  "checks.agreement": "Agreement",
  "report.added": "Added",
  "report.merged": "Merged with units that were there",
  "report.skipped": "Skipped",
  "report.resumed": "Stored by an interrupted import",
  "report.truncated": "The file ends too early; what it has is stored.",
  "clean.duplicate": "Duplicate",
  "clean.near": "Nearly a duplicate",
  "clean.empty": "Empty",
  "clean.untranslated": "Not translated",
  "clean.language": "In another language",
  "clean.length": "Unlikely length"
};
const fr = {
  "app.language": "Langue",
  "app.menu": "Vues",
  "app.skip": "Aller au contenu",
  "app.theme": "Couleurs",
  "theme.auto": "Comme le système",
  "theme.light": "Clair",
  "theme.dark": "Sombre",
  "view.documents": "Documents",
  "view.align": "Alignement",
  "view.check": "Contrôle",
  "view.search": "Recherche",
  "view.lookup": "Consultation",
  "view.memory": "Mémoire",
  "side.source": "Original",
  "side.target": "Traduction",
  "dialog.close": "Fermer",
  "dialog.cancel": "Annuler",
  "notice.dismiss": "Masquer",
  "notice.no_answer": "Le serveur ne répond pas. Votre dernière action n’a peut-être pas été enregistrée.",
  "sign_in.title": "Connexion",
  "sign_in.token": "Jeton",
  "sign_in.enter": "Se connecter",
  "sign_in.hint": "La personne qui gère ce serveur vous donne un jeton.",
  "confidence.title": "Probabilité que la paire soit juste",
  "confidence.short": "Confiance",
  "documents.new": "Nouveaux documents",
  "documents.drop": "Déposez ici un original et sa traduction, ou choisissez les deux fichiers",
  "documents.formats": "Word, OpenDocument, PDF, HTML, RTF ou texte brut ; plusieurs paires à la fois si vous voulez",
  "documents.empty": "Il n’y a pas encore de document.",
  "documents.empty_next": "La page met les deux textes côte à côte, phrase par phrase. Vous examinez ce qui est douteux, le corrigez et enregistrez la paire au format TMX ou dans un autre format.",
  "documents.name": "Document",
  "documents.languages": "Langues",
  "documents.state": "Révision",
  "documents.rows": "Lignes",
  "documents.findings": "Constats",
  "documents.accepted": "Lignes acceptées par une personne",
  "documents.states": "{accepted} lignes acceptées sur {rows}, {review} à revoir",
  "documents.doubt": "traduction douteuse",
  "documents.no_findings": "aucun",
  "documents.errors": "{count} {count|erreur|erreurs}",
  "documents.warnings": "{count} {count|avertissement|avertissements}",
  "documents.infos": "{count} {count|note|notes}",
  "documents.remove": "Supprimer",
  "documents.remove_one": "Supprimer {name}",
  "documents.remove_hint": "Supprimer {name} et toutes ses modifications ? C’est irréversible.",
  "documents.made": "{name} est aligné.",
  "documents.pairs": "{count} {count|paire|paires} à aligner",
  "documents.swap": "Inverser les deux",
  "documents.leave_out": "Exclure cette paire",
  "documents.alone": "Sans correspondant : {names}",
  "documents.alone_next": "Déposez aussi l’autre texte.",
  "documents.align": "Aligner",
  "documents.add_pair": "Ajouter une paire",
  "step.waiting": "En attente",
  "step.sending": "Envoi",
  "step.reading": "Lecture",
  "step.pairing": "Appariement",
  "step.aligning": "Alignement",
  "step.writing": "Écriture",
  "step.counting": "Comptage",
  "step.importing": "Importation",
  "step.cleaning": "Nettoyage",
  "step.checking": "Vérification",
  "step.removing": "Suppression",
  "align.tools": "Outils",
  "align.grid": "Lignes de {name}",
  "align.number": "Nº",
  "align.how": "État",
  "align.accepted": "{count} sur {all} acceptées",
  "align.needs_review": "{count} à revoir",
  "align.doubtful": "{count} {count|douteuse|douteuses}",
  "align.findings": "{count} {count|constat|constats}",
  "align.back": "Sans les constats",
  "align.locked": "L’original est verrouillé",
  "align.locked_short": "verrouillé",
  "align.is_locked": "L’original est verrouillé. Appuyez sur L pour le déverrouiller.",
  "align.is_empty": "Ce côté de la ligne est vide. U, D et M y amènent des phrases des lignes voisines.",
  "align.lock_title": "Permet de modifier et de couper aussi l’original",
  "align.realign_title": "Aligne de nouveau toutes les lignes qui ne sont pas acceptées",
  "align.issue_title": "Remplace les deux textes par leurs versions corrigées",
  "align.remember_title": "Verse les lignes dans une mémoire de traduction, pour la recherche et la consultation",
  "align.realigned": "Les lignes en attente ont été alignées de nouveau.",
  "align.none_doubtful": "Aucune ligne n’est douteuse. Enregistrez le document avec Ctrl S.",
  "align.changed_elsewhere": "Quelqu’un d’autre a modifié ce document ; vous le voyez dans son état actuel.",
  "align.strip": "Tout le document : lignes acceptées et douteuses, constats",
  "align.edit_source": "Texte de l’original",
  "align.edit_target": "Texte de la traduction",
  "align.save_text": "Enregistrer",
  "align.position": "Ligne {row} sur {all}, confiance {share}",
  "row.accepted": "Acceptée",
  "row.needs_review": "À revoir",
  "row.by": "par {user}, {day}",
  "row.crossing": "Se trouve ailleurs dans la traduction",
  "row.findings": "{count} {count|constat|constats}",
  "tool.accept": "Accepter",
  "tool.review": "À revoir",
  "tool.up": "Monter",
  "tool.down": "Descendre",
  "tool.merge": "Fusionner",
  "tool.split": "Scinder",
  "tool.edit": "Modifier",
  "tool.undo": "Annuler",
  "tool.doubtful": "Douteuse suivante",
  "tool.unlock": "Déverrouiller l’original",
  "tool.realign": "Réaligner le reste",
  "tool.issue": "Nouvelle version",
  "tool.remember": "Vers une mémoire",
  "tool.print": "Imprimer",
  "tool.save": "Enregistrer",
  "split.title": "Scinder la ligne",
  "split.apply": "Scinder ici",
  "split.cut": "La deuxième ligne commence ici",
  "split.hint": "← → déplacent la coupe, ↑ ↓ changent de côté ; ou cliquez sur le mot par lequel commence la deuxième ligne.",
  "save.title": "Enregistrer le document",
  "save.not_accepted": "{count} {count|ligne n’est pas encore acceptée ; elle est|lignes ne sont pas encore acceptées ; elles sont} enregistrées aussi.",
  "format.tmx": "pour tout outil de TAO",
  "format.xliff": "pour les outils de TAO, avec les états",
  "format.tsv": "pour un tableur, séparé par des tabulations",
  "format.csv": "pour un tableur, séparé par des virgules",
  "format.html": "une page à lire et à imprimer",
  "format.jsonl": "pour les programmes",
  "format.bitext": "le document lui-même, avec toutes les modifications",
  "remember.title": "Verser dans une mémoire",
  "remember.new": "Nouvelle mémoire…",
  "remember.name": "Nom",
  "remember.only_accepted": "Lignes acceptées seulement ({count})",
  "remember.hint": "Les lignes acceptées sont marquées comme vérifiées par une personne.",
  "remember.put": "Verser dans la mémoire",
  "remember.done": "{memory} : {added} {added|unité ajoutée|unités ajoutées}, {merged} {merged|fusionnée|fusionnées}.",
  "issue.title": "Nouvelle version des deux textes",
  "issue.hint": "Ce qui a été accepté reste là où les deux textes n’ont pas changé ; le reste est aligné de nouveau.",
  "issue.drop": "Déposez ici l’original corrigé et sa traduction, ou choisissez deux fichiers",
  "issue.put": "Remplacer",
  "issue.done": "{count} {count|ligne a conservé son|lignes ont conservé leur} état.",
  "conflict.title": "Quelqu’un d’autre a été plus rapide",
  "conflict.hint": "Cette ligne a été modifiée pendant que vous la modifiiez. Les deux textes sont conservés dans le journal.",
  "conflict.newer": "Dans son état actuel",
  "conflict.mine": "Le vôtre",
  "conflict.gone": "La ligne n’existe plus.",
  "conflict.keep": "Garder l’état actuel",
  "conflict.use_mine": "Utiliser le mien",
  "edit.merge": "fusion avec la ligne suivante",
  "edit.merge_side": "fusion d’un côté",
  "edit.split": "scission",
  "edit.up": "un segment vers la ligne précédente",
  "edit.down": "un segment vers la ligne suivante",
  "edit.state": "état de la ligne",
  "find.title": "Rechercher dans le document",
  "find.text": "Texte, d’un côté ou de l’autre",
  "find.next": "Ligne suivante",
  "find.none": "Aucune ligne ne contient « {text} ».",
  "find.count": "{count} {count|ligne le contient|lignes le contiennent}.",
  "check.panel": "Constats",
  "check.severity": "Gravité",
  "check.check": "Contrôle",
  "check.all": "Tous",
  "check.judged": "Aussi ceux déjà jugés",
  "check.count": "{count} {count|constat|constats}",
  "check.checking": "Contrôle en cours…",
  "check.none": "Rien à signaler.",
  "check.more": "et {count} de plus ; filtrez pour les voir",
  "check.row": "ligne {row}",
  "check.confidence": "confiance {share}",
  "check.is_error": "Erreur confirmée",
  "check.is_false": "Pas une erreur",
  "check.take_back": "Reprendre",
  "check.reason": "Raison (facultatif)",
  "check.right": "Une erreur",
  "check.wrong": "Pas une erreur",
  "severity.error": "Erreur",
  "severity.warning": "Avertissement",
  "severity.info": "Note",
  "search.phrase": "Expression",
  "search.example": "p. ex. conseil de sécurité",
  "search.language": "Langue de l’expression",
  "search.any": "Toutes",
  "search.stems": "Aussi les formes fléchies",
  "search.document": "Document",
  "search.domain": "Domaine",
  "search.user": "Personne",
  "search.year": "Année",
  "search.count": "{count} {count|occurrence|occurrences}",
  "search.count_more": "Les {count} premières occurrences ; il y en a d’autres",
  "search.none": "Rien trouvé.",
  "search.copy": "Copier",
  "search.copied": "Copié.",
  "search.context": "En contexte",
  "search.no_context": "Le document {name} n’est pas dans ce dossier.",
  "lookup.segment": "Segment",
  "lookup.example": "Tapez ou collez une phrase",
  "lookup.from": "De",
  "lookup.into": "Vers",
  "lookup.detected": "Détectée",
  "lookup.other": "L’autre langue",
  "lookup.threshold": "Au moins",
  "lookup.drop": "Déposez un fichier pour voir quelle part en est traduite",
  "lookup.matches": "Correspondances",
  "lookup.none": "La mémoire n’a rien de semblable.",
  "lookup.fragments": "Parties de la phrase",
  "lookup.yours": "La vôtre",
  "lookup.as_stored": "Telle qu’enregistrée",
  "lookup.penalty": "pénalité {penalty} %",
  "lookup.terms": "Termes",
  "lookup.forbidden": "à ne pas employer",
  "leverage.title": "Ce qui est déjà traduit",
  "leverage.band": "Correspondance",
  "leverage.segments": "Segments",
  "leverage.words": "Mots",
  "leverage.share": "Part",
  "leverage.internal": "Dont dans les fichiers mêmes",
  "leverage.total": "Total",
  "band.101": "En contexte (101 %)",
  "band.repetitions": "Répétitions",
  "band.100": "Exacte (100 %)",
  "band.95-99": "95–99 %",
  "band.85-94": "85–94 %",
  "band.75-84": "75–84 %",
  "band.50-74": "50–74 %",
  "band.new": "Nouveau",
  "memory.one": "Mémoire",
  "memory.new": "Nouvelle mémoire",
  "memory.make": "Créer",
  "memory.none": "Il n’y a pas encore de mémoire.",
  "memory.none_next": "Une mémoire contient des phrases avec leurs traductions. Créez-en une sous Mémoire et importez-y des fichiers TMX, ou versez-y les lignes acceptées d’un document.",
  "memory.unreadable": "illisible",
  "memory.units": "{count} {count|unité|unités}",
  "memory.import": "Déposez ici des fichiers TMX, XLIFF, TBX ou des tableaux à importer, ou choisissez des fichiers",
  "memory.clean": "Nettoyer",
  "memory.clean_now": "Nettoyer maintenant",
  "memory.cleaned": "{count} {count|unité supprimée|unités supprimées}.",
  "memory.more": "Ce sont les premières ; il y en a d’autres.",
  "memory.is_clean": "Il n’y a rien à nettoyer.",
  "memory.undo": "Annuler la dernière modification",
  "memory.undone": "La dernière modification est annulée.",
  "memory.what": "Quoi",
  "memory.before": "Avant",
  "memory.after": "Après",
  "memory.contents": "Contenu",
  "memory.documents": "Documents",
  "memory.domains": "Domaines",
  "memory.dates": "Années",
  "memory.unnamed": "sans nom",
  "memory.export": "Exporter",
  "memory.format": "Format",
  "memory.document": "Document",
  "memory.domain": "Domaine",
  "memory.since": "Modifié depuis",
  "help.title": "Touches",
  "help.everywhere": "Partout",
  "key.space": "Espace",
  "key.shift": "Maj",
  "key.ctrl": "Ctrl",
  "key.help": "Afficher les touches",
  "key.down": "Suivant",
  "key.up": "Précédent",
  "key.extend_down": "Étendre vers le bas",
  "key.extend_up": "Étendre vers le haut",
  "key.page_down": "Dix lignes plus bas",
  "key.page_up": "Dix lignes plus haut",
  "key.first": "Première ligne",
  "key.last": "Dernière ligne",
  "key.source": "À l’original",
  "key.target": "À la traduction",
  "key.next_doubtful": "Ligne douteuse suivante",
  "key.previous_doubtful": "Ligne douteuse précédente",
  "key.accept": "Accepter",
  "key.review": "À revoir, oui et non",
  "key.segment_up": "Premier segment vers la ligne précédente",
  "key.segment_down": "Dernier segment vers la ligne suivante",
  "key.merge": "Fusionner avec la ligne suivante",
  "key.merge_side": "Fusionner ce côté seulement",
  "key.split": "Scinder",
  "key.edit": "Modifier le texte",
  "key.undo": "Annuler votre dernière modification",
  "key.redo": "Rétablir",
  "key.lock": "Déverrouiller ou verrouiller l’original",
  "key.find": "Rechercher dans le document",
  "key.save": "Enregistrer",
  "key.print": "Imprimer toutes les lignes",
  "print.changing": "Le document est sans cesse modifié. Imprimez-le dans un instant.",
  "key.to_check": "Afficher les constats",
  "key.to_align": "Masquer les constats",
  "key.next_finding": "Constat suivant",
  "key.previous_finding": "Constat précédent",
  "key.is_error": "C’est une erreur",
  "key.is_false": "Ce n’est pas une erreur",
  "key.open": "Ouvrir",
  "key.new_document": "Choisir des fichiers",
  "key.new_memory": "Nouvelle mémoire",
  "key.remove": "Supprimer",
  "key.copy": "Copier la traduction",
  "key.context": "Afficher dans son document",
  "key.leave": "Sortir du champ, vers les lignes",
  "key.query": "À la requête",
  "checks.related": "Pas une traduction",
  "checks.date": "Date",
  "checks.time": "Heure",
  "checks.number": "Nombre",
  "checks.number-format": "Forme d’un nombre",
  "checks.percentage": "Pourcentage",
  "checks.amount": "Montant",
  "checks.agenda-item": "Point de l’ordre du jour",
  "checks.symbol": "Cote de document",
  "checks.session": "Session",
  "checks.reference": "Renvoi",
  "checks.label": "Numéro",
  "checks.country": "Pays",
  "checks.organization": "Organisation",
  "checks.person": "Personne",
  "checks.masthead": "En-tête",
  "checks.address": "Adresse",
  "checks.omission": "Omission",
  "checks.addition": "Ajout",
  "checks.duplicate": "Doublon",
  "checks.swapped": "Interversion",
  "checks.truncated": "Texte tronqué",
  "checks.untranslated": "Non traduit",
  "checks.bracket": "Parenthèse",
  "checks.same-source": "Même original",
  "checks.same-target": "Même traduction",
  "checks.term": "Terme",
  "checks.repeated-word": "Mot répété",
  "checks.doubled-space": "Espace double",
  "checks.forbidden-character": "Caractère interdit",
  "checks.typography": "Typographie",
  "checks.event-date": "Date d’un événement",
  "checks.past-event": "Événement passé",
  "checks.letter-date": "Date d’une lettre",
  "checks.impossible-date": "Date impossible",
  "checks.agenda-title": "Intitulé d’un point",
  "checks.acronym": "Sigle",
  "checks.title-change": "Titre modifié",
  "checks.name-variant": "Variante d’un nom",
  "checks.count": "Décompte",
  "checks.numbering": "Numérotation",
  "checks.dangling-reference": "Renvoi sans objet",
  "checks.session-symbol": "Session et cote",
  "checks.spelling": "Orthographe",
  "checks.agreement": "Accord",
  "report.added": "Ajoutées",
  "report.merged": "Fusionnées avec des unités présentes",
  "report.skipped": "Laissées de côté",
  "report.resumed": "Enregistrées par une importation interrompue",
  "report.truncated": "Le fichier est incomplet ; ce qu’il contient est enregistré.",
  "clean.duplicate": "Doublon",
  "clean.near": "Presque un doublon",
  "clean.empty": "Vide",
  "clean.untranslated": "Non traduit",
  "clean.language": "Dans une autre langue",
  "clean.length": "Longueur improbable"
};
const KEY = "dragoman";
function preferredLanguage() {
  return navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en";
}
function read() {
  const chosen = {
    language: preferredLanguage(),
    theme: "auto",
    unlocked: false,
    memory: ""
  };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return { ...chosen, ...stored };
  } catch {
    return chosen;
  }
}
let current = read();
const settings = () => current;
function choose(change) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
  }
}
const catalogues = { en, fr };
const number = { en: new Intl.NumberFormat("en"), fr: new Intl.NumberFormat("fr") };
const percent = {
  en: new Intl.NumberFormat("en", { style: "percent" }),
  fr: new Intl.NumberFormat("fr", { style: "percent" })
};
const plural = { en: new Intl.PluralRules("en"), fr: new Intl.PluralRules("fr") };
function t(key, values = {}) {
  const { language } = settings();
  return catalogues[language][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (all, name, one, many) => {
      const value = values[name];
      if (value === void 0) return all;
      if (one !== void 0 && many !== void 0) {
        return plural[language].select(Number(value)) === "one" ? one : many;
      }
      return typeof value === "number" ? figure(value) : value;
    }
  );
}
function isMessageKey(key) {
  return Object.hasOwn(en, key);
}
function tOr(key, word) {
  return isMessageKey(key) ? t(key) : word;
}
const figure = (value) => number[settings().language].format(value);
const share = (value) => percent[settings().language].format(value);
function day(seconds) {
  return new Date(seconds * 1e3).toLocaleDateString(settings().language, { dateStyle: "medium" });
}
function languageTitle(tag) {
  const name = languageName(tag);
  return name.charAt(0).toLocaleUpperCase(settings().language) + name.slice(1);
}
function languageName(tag) {
  try {
    return new Intl.DisplayNames([settings().language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
const scopes = [];
const activeScopes = () => scopes.map((one) => one.current).reverse();
function keyName(event) {
  const key = event.key === " " ? "Space" : event.key;
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase();
  const name = isLetter ? key.toLowerCase() : key;
  const shift = event.shiftKey && (isLetter || key.length > 1) ? "Shift+" : "";
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift}${name}`;
}
function isTakenBy(element2, name, binding) {
  const isChord = /^(Ctrl|Alt)\+/.test(name);
  if (element2.matches("select")) return !(binding.inFields && isChord);
  if (!element2.matches("input:not([type=checkbox], [type=radio], [type=file]), textarea")) return false;
  if (element2.matches("textarea") && name.startsWith("Arrow")) return true;
  return !binding.inFields || name.length === 1;
}
const isPressedBy = (element2, name) => (name === "Space" || name === "Enter") && element2.matches("button, a[href], summary, input, [role=option]");
function handle(event) {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const target = event.target instanceof Element ? event.target : document.body;
  const dialog = document.querySelector("dialog[open]");
  if (dialog) return;
  for (const { bindings } of activeScopes()) {
    for (const binding of bindings) {
      if (!binding.keys.includes(name)) continue;
      if (isTakenBy(target, name, binding) || isPressedBy(target, name)) continue;
      event.preventDefault();
      binding.run();
      return;
    }
  }
}
function useKeys(scope) {
  const held = T(scope);
  held.current = scope;
  A(() => {
    if (scopes.length === 0) document.addEventListener("keydown", handle);
    scopes.push(held);
    return () => {
      scopes.splice(scopes.indexOf(held), 1);
      if (scopes.length === 0) document.removeEventListener("keydown", handle);
    };
  }, []);
}
const VIEWS = ["documents", "align", "check", "search", "lookup", "memory"];
function parseRoute(hash) {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", name = ""] = path.split("/", 2);
  return {
    view: VIEWS.find((one) => one === view) ?? "documents",
    name: decoded(name),
    parameters: new URLSearchParams(query)
  };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function linkTo(view, name = "", parameters = {}) {
  const query = new URLSearchParams(parameters).toString();
  return `#/${view}${name === "" ? "" : `/${encodeURIComponent(name)}`}${query === "" ? "" : `?${query}`}`;
}
function goTo(view, name = "", parameters = {}) {
  location.hash = linkTo(view, name, parameters);
}
function noteParameters(parameters) {
  const { view, name } = parseRoute(location.hash);
  history.replaceState(null, "", linkTo(view, name, parameters));
}
function useRoute() {
  const [route, setRoute] = d(() => parseRoute(location.hash));
  A(() => {
    const follow = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}
function Dialog({ title, onClose, children, wide = false }) {
  const element2 = T(null);
  const heading = P();
  A(() => {
    const before = document.activeElement;
    element2.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return /* @__PURE__ */ a$1(
    "dialog",
    {
      ref: element2,
      class: wide ? "wide" : "",
      "aria-labelledby": heading,
      onCancel: (event) => {
        event.preventDefault();
        onClose();
      },
      children: [
        /* @__PURE__ */ a$1("header", { children: [
          /* @__PURE__ */ a$1("h2", { id: heading, children: title }),
          /* @__PURE__ */ a$1("button", { type: "button", class: "plain", onClick: onClose, "aria-label": t("dialog.close"), children: "×" })
        ] }),
        children
      ]
    }
  );
}
const NAMES = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→"
};
function keyLabel(key) {
  return key.split("+").map((part) => {
    if (part === "Space") return t("key.space");
    if (part === "Shift") return t("key.shift");
    if (part === "Ctrl") return t("key.ctrl");
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  }).join(" ");
}
function Help({ onClose }) {
  const scopes2 = activeScopes().filter(({ bindings }) => bindings.length > 0);
  return /* @__PURE__ */ a$1(Dialog, { title: t("help.title"), onClose, wide: true, children: /* @__PURE__ */ a$1("div", { class: "help", children: scopes2.map(({ title, bindings }) => /* @__PURE__ */ a$1("section", { children: [
    /* @__PURE__ */ a$1("h3", { children: t(title) }),
    /* @__PURE__ */ a$1("dl", { children: bindings.map((binding) => /* @__PURE__ */ a$1("div", { children: [
      /* @__PURE__ */ a$1("dt", { children: binding.keys.map((key) => /* @__PURE__ */ a$1("kbd", { children: keyLabel(key) }, key)) }),
      /* @__PURE__ */ a$1("dd", { children: t(binding.label) })
    ] }, binding.label)) })
  ] }, title)) }) });
}
let shown = [];
let last = 0;
let listener = () => void 0;
function show(notices) {
  shown = notices;
  listener(shown);
}
function add(kind, text) {
  const id = ++last;
  show([...shown.slice(-2), { id, kind, text }]);
  if (kind === "done") setTimeout(() => dismiss(id), 5e3);
}
const dismiss = (id) => show(shown.filter((one) => one.id !== id));
const warn = (text) => add("warning", text);
const tell = (text) => add("done", text);
function sentences({ cause, remedy = "" }) {
  return remedy === "" ? cause : `${cause}. ${remedy.charAt(0).toLocaleUpperCase()}${remedy.slice(1)}`;
}
function explain(failure) {
  if (failure instanceof ApiError) {
    if (failure.status === 0) return t("notice.no_answer");
    return sentences({ cause: failure.message, remedy: failure.remedy });
  }
  return failure instanceof Error ? failure.message : String(failure);
}
function complain(failure) {
  if (failure instanceof DOMException && failure.name === "AbortError") return;
  add("failed", explain(failure));
}
function attempt(work) {
  work().catch(complain);
}
function Notices() {
  const [notices, setNotices] = d(shown);
  A(() => {
    listener = setNotices;
    return () => {
      listener = () => void 0;
    };
  }, []);
  return /* @__PURE__ */ a$1("div", { class: "notices", role: "status", "aria-live": "polite", children: notices.map((one) => /* @__PURE__ */ a$1("p", { class: `notice ${one.kind}`, children: [
    /* @__PURE__ */ a$1("span", { dir: "auto", children: one.text }),
    /* @__PURE__ */ a$1(
      "button",
      {
        type: "button",
        class: "plain",
        onClick: () => dismiss(one.id),
        "aria-label": t("notice.dismiss"),
        children: "×"
      }
    )
  ] }, one.id)) });
}
function finished(started, onProgress) {
  const path = `/api/v1/jobs/${started.job}`;
  return new Promise((resolve, reject) => {
    const events = new EventSource(`${path}/events`);
    const settle = (job) => {
      onProgress?.(job.progress, job.step);
      if (job.state === "waiting" || job.state === "running") return;
      events.close();
      if (job.state === "done") {
        resolve(job.result);
      } else {
        reject(new ApiError(409, job.error?.cause ?? job.state, job.error?.remedy));
      }
    };
    events.onmessage = (event) => settle(JSON.parse(event.data));
    events.onerror = () => {
      get(path).then(settle, (failure) => {
        events.close();
        reject(failure instanceof Error ? failure : new ApiError(0, String(failure)));
      });
    };
  });
}
const cancel = (job) => remove(`/api/v1/jobs/${job}`);
const ROOT$1 = "/api/v1/documents";
const of$1 = (name, rest = "") => `${ROOT$1}/${encodeURIComponent(name)}${rest}`;
const EXPORT_FORMATS = ["tmx", "xliff", "tsv", "html", "csv", "jsonl", "bitext"];
async function listDocuments() {
  return (await get(ROOT$1)).documents;
}
const describe = (name) => get(of$1(name));
const overview = (name) => get(of$1(name, "/overview"));
const rows = (name, first, count) => get(of$1(name, "/rows"), { first, count });
const findings = (name, language) => get(of$1(name, "/findings"), { language });
async function findText(name, q2) {
  return (await get(of$1(name, "/find"), { q: q2 })).rows;
}
const edit = (name, change, seen, unlock) => post(of$1(name, "/edits"), { ...change, seen, unlock });
const undo = (name) => post(of$1(name, "/undo"));
const redo = (name) => post(of$1(name, "/redo"));
const judge = (name, fingerprint, said) => put(of$1(name, `/judgements/${fingerprint}`), said);
const takeBackJudgement = (name, fingerprint) => remove(of$1(name, `/judgements/${fingerprint}`));
const exportAddress$1 = (name, format) => address(of$1(name, "/file"), { format });
const removeDocument = (name) => remove(of$1(name));
async function upload(file) {
  const answer = await postFile(
    address("/api/v1/uploads", { name: file.name }),
    file
  );
  return answer.upload;
}
async function pairUploads(uploads, onProgress) {
  return finished(await post("/api/v1/pairs", { uploads }), onProgress);
}
async function align(pair, onProgress, onStart) {
  const started = await post(ROOT$1, pair);
  onStart?.(started.job);
  return finished(started, onProgress);
}
async function realign(name, onProgress) {
  await finished(await post(of$1(name, "/realign")), onProgress);
}
async function reissue(name, pair, onProgress) {
  const done = await finished(await post(of$1(name, "/issue"), pair), onProgress);
  return done.kept;
}
const remember = (name, memory, domain, onlyAccepted) => post(of$1(name, "/memory"), {
  memory,
  domain,
  only_accepted: onlyAccepted
});
const fileName = (path) => path.split(/[\\/]/).at(-1) || path;
function Progress({ value, label }) {
  return /* @__PURE__ */ a$1("span", { class: "progress", children: [
    /* @__PURE__ */ a$1("progress", { max: 1, value, "aria-label": label }),
    /* @__PURE__ */ a$1("span", { children: [
      label,
      " ",
      share(value)
    ] })
  ] });
}
function Confidence({ value }) {
  const grade = value >= 0.9 ? "high" : value >= 0.6 ? "middle" : "low";
  return /* @__PURE__ */ a$1("span", { class: `confidence ${grade}`, title: t("confidence.title"), children: [
    /* @__PURE__ */ a$1("span", { class: "bar", "aria-hidden": "true", children: /* @__PURE__ */ a$1("i", { style: { width: `${Math.round(value * 100)}%` } }) }),
    share(value)
  ] });
}
function Action({ onClick, children, keys, disabled, pressed, primary, title }) {
  return /* @__PURE__ */ a$1(
    "button",
    {
      type: "button",
      class: primary ? "primary" : "",
      onClick,
      title,
      disabled: disabled ?? false,
      "aria-pressed": pressed,
      children: [
        children,
        keys !== void 0 && /* @__PURE__ */ a$1("kbd", { "aria-hidden": "true", children: keyLabel(keys) })
      ]
    }
  );
}
function Choice({ label, value, options, onChange }) {
  return /* @__PURE__ */ a$1("label", { class: "choice", children: [
    /* @__PURE__ */ a$1("span", { children: label }),
    /* @__PURE__ */ a$1("select", { value, onChange: (event) => onChange(event.currentTarget.value), children: options.map(([one, text]) => /* @__PURE__ */ a$1("option", { value: one, children: text }, one)) })
  ] });
}
function FileDrop({ label, hint, multiple = false, accept, onFiles }) {
  const [over, setOver] = d(false);
  const take = (list) => {
    const files = [...list ?? []];
    if (files.length > 0) onFiles(files);
  };
  return /* @__PURE__ */ a$1(
    "label",
    {
      class: over ? "drop over" : "drop",
      onDragOver: (event) => {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      },
      children: [
        /* @__PURE__ */ a$1(
          "input",
          {
            type: "file",
            multiple,
            accept,
            onChange: (event) => {
              take(event.currentTarget.files);
              event.currentTarget.value = "";
            }
          }
        ),
        /* @__PURE__ */ a$1("span", { children: label }),
        hint !== void 0 && /* @__PURE__ */ a$1("small", { children: hint })
      ]
    }
  );
}
function Empty({ children, next }) {
  return /* @__PURE__ */ a$1("div", { class: "empty", children: [
    /* @__PURE__ */ a$1("p", { children }),
    next !== void 0 && /* @__PURE__ */ a$1("p", { children: next })
  ] });
}
function download(address2) {
  const link = document.createElement("a");
  link.href = address2;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
function useLoaded(load, inputs) {
  const [value, setValue] = d();
  const asked = T(0);
  const reload = b(() => {
    const mine = ++asked.current;
    load().then((loaded) => {
      if (mine === asked.current) setValue(loaded);
    }, complain);
  }, inputs);
  A(reload, [reload]);
  return [value, reload];
}
function useTyped(ask, inputs, wait = 150) {
  const [value, setValue] = d();
  A(() => {
    if (!ask) {
      setValue(void 0);
      return void 0;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      ask(control.signal).then((answer) => {
        if (!control.signal.aborted) setValue(() => answer);
      }, complain);
    }, wait);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, inputs);
  return value;
}
function useTitle(title) {
  A(() => {
    document.title = title === "" ? "Dragoman" : `${title} · Dragoman`;
  }, [title]);
}
function NewDocuments({ running, onStart, onCancel }) {
  const [reading, setReading] = d();
  const [found, setFound] = d();
  const take = (files) => attempt(async () => {
    setReading({ share: 0, step: "sending" });
    try {
      const uploads = (found?.files ?? []).filter((file) => file.error === void 0).map((file) => file.upload);
      for (const [k2, file] of files.entries()) {
        uploads.push(await upload(file));
        setReading({ share: (k2 + 1) / files.length / 2, step: "sending" });
      }
      setFound(await pairUploads(uploads, (share2, step) => setReading({ share: 0.5 + share2 / 2, step })));
    } finally {
      setReading(void 0);
    }
  });
  const start = () => {
    const names = new Map(found?.files.map((file) => [file.upload, file.name]));
    const pairs = found?.pairs ?? [];
    for (const pair of pairs) onStart(pair, names.get(pair.source) ?? "", pairs.length === 1);
    setFound(void 0);
  };
  return /* @__PURE__ */ a$1("section", { class: "new", "aria-label": t("documents.new"), children: [
    /* @__PURE__ */ a$1(FileDrop, { multiple: true, label: t("documents.drop"), hint: t("documents.formats"), onFiles: take }),
    reading && /* @__PURE__ */ a$1(Progress, { value: reading.share, label: tOr(`step.${reading.step}`, reading.step) }),
    found && /* @__PURE__ */ a$1(PairList, { found, onChange: setFound, onStart: start, onCancel: () => setFound(void 0) }),
    running.map(({ key, title, share: share2, step, job }) => /* @__PURE__ */ a$1("p", { class: "running", children: [
      /* @__PURE__ */ a$1("b", { dir: "auto", children: title }),
      /* @__PURE__ */ a$1(Progress, { value: share2, label: tOr(`step.${step}`, step) }),
      job !== void 0 && /* @__PURE__ */ a$1(Action, { onClick: () => onCancel(job), children: t("dialog.cancel") })
    ] }, key))
  ] });
}
function PairList({ found, onChange, onStart, onCancel }) {
  const { files, pairs } = found;
  const readable = files.filter((file) => file.error === void 0);
  const paired = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const alone = readable.filter((file) => !paired.has(file.upload));
  const set = (at, pair) => {
    const changed = [...pairs];
    if (pair) changed[at] = pair;
    else changed.splice(at, 1);
    onChange({ files, pairs: changed });
  };
  return /* @__PURE__ */ a$1("div", { class: "pairs", children: [
    /* @__PURE__ */ a$1("h2", { children: t("documents.pairs", { count: pairs.length }) }),
    pairs.map((pair, at) => /* @__PURE__ */ a$1("p", { class: "pair-line", children: [
      /* @__PURE__ */ a$1(
        FileChoice,
        {
          label: t("side.source"),
          files: readable,
          value: pair.source,
          onChange: (source) => set(at, { ...pair, source })
        }
      ),
      /* @__PURE__ */ a$1(
        "button",
        {
          type: "button",
          onClick: () => set(at, { source: pair.target, target: pair.source }),
          title: t("documents.swap"),
          "aria-label": t("documents.swap"),
          children: "⇄"
        }
      ),
      /* @__PURE__ */ a$1(
        FileChoice,
        {
          label: t("side.target"),
          files: readable,
          value: pair.target,
          onChange: (target) => set(at, { ...pair, target })
        }
      ),
      /* @__PURE__ */ a$1(
        "button",
        {
          type: "button",
          class: "plain",
          onClick: () => set(at, void 0),
          "aria-label": t("documents.leave_out"),
          children: "×"
        }
      )
    ] }, at)),
    files.filter((file) => file.error !== void 0).map((file) => /* @__PURE__ */ a$1("p", { class: "failed", dir: "auto", children: [
      file.name,
      ": ",
      sentences({ cause: file.error ?? "", remedy: file.remedy })
    ] }, file.upload)),
    alone.length > 0 && /* @__PURE__ */ a$1("p", { class: "hint", dir: "auto", children: [
      t("documents.alone", { names: alone.map((file) => file.name).join(", ") }),
      " ",
      alone.length === 1 && t("documents.alone_next")
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1("button", { type: "button", class: "primary", ref: (button) => button?.focus(), disabled: pairs.length === 0, onClick: onStart, children: t("documents.align") }),
      alone.length > 1 && /* @__PURE__ */ a$1(Action, { onClick: () => onChange({ files, pairs: [...pairs, { source: alone[0]?.upload ?? 0, target: alone[1]?.upload ?? 0 }] }), children: t("documents.add_pair") }),
      /* @__PURE__ */ a$1(Action, { onClick: onCancel, children: t("dialog.cancel") })
    ] })
  ] });
}
function FileChoice({ label, files, value, onChange }) {
  return /* @__PURE__ */ a$1("label", { class: "choice", children: [
    /* @__PURE__ */ a$1("span", { children: label }),
    /* @__PURE__ */ a$1("select", { value, onChange: (event) => onChange(Number(event.currentTarget.value)), children: files.map((file) => /* @__PURE__ */ a$1("option", { value: file.upload, children: [
      file.name,
      " (",
      languageName(file.language ?? ""),
      ")"
    ] }, file.upload)) })
  ] });
}
function Documents() {
  const [documents, reload] = useLoaded(listDocuments, []);
  const [running, setRunning] = d([]);
  const [chosen, setChosen] = d(0);
  const [removing, setRemoving] = d();
  const isGone = T(false);
  A(() => () => {
    isGone.current = true;
  }, []);
  useTitle(t("view.documents"));
  useUnchecked(documents, reload);
  const list = documents ?? [];
  const move = (step) => setChosen(Math.max(0, Math.min(chosen + step, list.length - 1)));
  const open = (view) => {
    const one = list[chosen];
    if (one?.state) goTo(view, one.name);
  };
  useKeys({ title: "view.documents", bindings: [
    { keys: ["ArrowDown", "j"], label: "key.down", run: () => move(1) },
    { keys: ["ArrowUp", "k"], label: "key.up", run: () => move(-1) },
    { keys: ["Enter", "o"], label: "key.open", run: () => open("align") },
    { keys: ["c"], label: "key.to_check", run: () => open("check") },
    { keys: ["n"], label: "key.new_document", run: () => document.querySelector(".drop input")?.click() },
    { keys: ["Delete"], label: "key.remove", run: () => setRemoving(list[chosen]?.name) }
  ] });
  const start = (pair, title, isOnly) => {
    const mine = { key: `${pair.source}-${pair.target}`, title, share: 0, step: "waiting", job: void 0 };
    const update = (change) => setRunning((all) => all.map((one) => one.key === mine.key ? { ...one, ...change } : one));
    setRunning((all) => [...all, mine]);
    attempt(async () => {
      try {
        const { document: document2, warnings } = await align(
          pair,
          (share2, step) => update({ share: share2, step }),
          (job) => update({ job })
        );
        reload();
        tell(t("documents.made", { name: document2 }));
        for (const warning of warnings) warn(`${document2}: ${warning}`);
        if (isOnly && !isGone.current) goTo("align", document2);
      } finally {
        setRunning((all) => all.filter((one) => one.key !== mine.key));
      }
    });
  };
  return /* @__PURE__ */ a$1("main", { class: "view documents", children: [
    /* @__PURE__ */ a$1("header", { class: "bar", children: /* @__PURE__ */ a$1("h1", { children: t("view.documents") }) }),
    /* @__PURE__ */ a$1(
      NewDocuments,
      {
        running,
        onStart: start,
        onCancel: (job) => attempt(() => cancel(job))
      }
    ),
    documents && (list.length === 0 ? /* @__PURE__ */ a$1(Empty, { next: t("documents.empty_next"), children: t("documents.empty") }) : /* @__PURE__ */ a$1(DocumentTable, { list, chosen, onChoose: setChosen, onRemove: setRemoving })),
    removing !== void 0 && /* @__PURE__ */ a$1(Dialog, { title: t("documents.remove"), onClose: () => setRemoving(void 0), children: [
      /* @__PURE__ */ a$1("p", { dir: "auto", children: t("documents.remove_hint", { name: removing }) }),
      /* @__PURE__ */ a$1("div", { class: "buttons", children: [
        /* @__PURE__ */ a$1(Action, { primary: true, onClick: () => attempt(async () => {
          setRemoving(void 0);
          await removeDocument(removing);
          reload();
        }), children: t("documents.remove") }),
        /* @__PURE__ */ a$1(Action, { onClick: () => setRemoving(void 0), children: t("dialog.cancel") })
      ] })
    ] })
  ] });
}
function useUnchecked(documents, reload) {
  const next = documents?.find(({ state }) => state && state.findings === void 0)?.name;
  A(() => {
    if (next === void 0) return void 0;
    let gone = false;
    findings(next, settings().language).then(() => {
      if (!gone) reload();
    }, complain);
    return () => {
      gone = true;
    };
  }, [next]);
}
function DocumentTable({ list, chosen, onChoose, onRemove }) {
  return /* @__PURE__ */ a$1("div", { class: "table-frame", children: /* @__PURE__ */ a$1("table", { class: "list", children: [
    /* @__PURE__ */ a$1("caption", { class: "visually-hidden", children: t("view.documents") }),
    /* @__PURE__ */ a$1("thead", { children: /* @__PURE__ */ a$1("tr", { children: [
      /* @__PURE__ */ a$1("th", { scope: "col", children: t("documents.name") }),
      /* @__PURE__ */ a$1("th", { scope: "col", children: t("documents.languages") }),
      /* @__PURE__ */ a$1("th", { scope: "col", children: t("documents.state") }),
      /* @__PURE__ */ a$1("th", { scope: "col", class: "number", children: t("documents.rows") }),
      /* @__PURE__ */ a$1("th", { scope: "col", children: t("confidence.short") }),
      /* @__PURE__ */ a$1("th", { scope: "col", children: t("documents.findings") }),
      /* @__PURE__ */ a$1("th", { scope: "col", children: /* @__PURE__ */ a$1("span", { class: "visually-hidden", children: t("documents.remove") }) })
    ] }) }),
    /* @__PURE__ */ a$1("tbody", { children: list.map(({ name, state, error }, row) => /* @__PURE__ */ a$1("tr", { class: row === chosen ? "current" : "", onClick: () => onChoose(row), children: [
      state ? /* @__PURE__ */ a$1(Standing, { name, state }) : /* @__PURE__ */ a$1($, { children: [
        /* @__PURE__ */ a$1("th", { scope: "row", dir: "auto", children: name }),
        /* @__PURE__ */ a$1("td", { colSpan: 5, class: "failed", dir: "auto", children: sentences(error) })
      ] }),
      /* @__PURE__ */ a$1("td", { children: /* @__PURE__ */ a$1(
        "button",
        {
          type: "button",
          class: "plain",
          onClick: () => onRemove(name),
          "aria-label": t("documents.remove_one", { name }),
          children: "×"
        }
      ) })
    ] }, name)) })
  ] }) });
}
function Standing({ name, state }) {
  return /* @__PURE__ */ a$1($, { children: [
    /* @__PURE__ */ a$1("th", { scope: "row", dir: "auto", children: [
      /* @__PURE__ */ a$1("a", { href: linkTo("align", name), children: name }),
      /* @__PURE__ */ a$1("small", { dir: "auto", children: [
        fileName(state.source.name),
        " → ",
        fileName(state.target.name)
      ] })
    ] }),
    /* @__PURE__ */ a$1("td", { title: `${languageName(state.source.language)} → ${languageName(state.target.language)}`, children: [
      state.source.language,
      " → ",
      state.target.language
    ] }),
    /* @__PURE__ */ a$1("td", { children: /* @__PURE__ */ a$1(States, { state }) }),
    /* @__PURE__ */ a$1("td", { class: "number", children: figure(state.rows) }),
    /* @__PURE__ */ a$1("td", { children: [
      /* @__PURE__ */ a$1(Confidence, { value: state.confidence }),
      state.verdict !== "translation" && /* @__PURE__ */ a$1("span", { class: "badge warning", children: t("documents.doubt") })
    ] }),
    /* @__PURE__ */ a$1("td", { children: /* @__PURE__ */ a$1(Counts, { name, findings: state.findings }) })
  ] });
}
function States({ state }) {
  const part = (count) => `${100 * count / Math.max(1, state.rows)}%`;
  return /* @__PURE__ */ a$1("span", { class: "states", title: t("documents.states", { accepted: state.accepted, review: state.needs_review, rows: state.rows }), children: [
    /* @__PURE__ */ a$1("span", { class: "bar", "aria-hidden": "true", children: [
      /* @__PURE__ */ a$1("i", { class: "accepted", style: { width: part(state.accepted) } }),
      /* @__PURE__ */ a$1("i", { class: "review", style: { width: part(state.needs_review) } })
    ] }),
    t("align.accepted", { count: state.accepted, all: state.rows }),
    state.needs_review > 0 && /* @__PURE__ */ a$1($, { children: [
      ", ",
      t("align.needs_review", { count: state.needs_review })
    ] })
  ] });
}
function Counts({ name, findings: findings2 }) {
  if (!findings2) return /* @__PURE__ */ a$1("span", { class: "busy", children: t("check.checking") });
  const { error, warning, info } = findings2;
  if (error + warning + info === 0) return /* @__PURE__ */ a$1("span", { class: "hint", children: t("documents.no_findings") });
  return /* @__PURE__ */ a$1("a", { href: linkTo("check", name), class: "counts", children: [
    error > 0 && /* @__PURE__ */ a$1("span", { class: "badge error", children: t("documents.errors", { count: error }) }),
    warning > 0 && /* @__PURE__ */ a$1("span", { class: "badge warning", children: t("documents.warnings", { count: warning }) }),
    info > 0 && /* @__PURE__ */ a$1("span", { class: "badge info", children: t("documents.infos", { count: info }) })
  ] });
}
const ROOT = "/api/v1/memories";
const of = (name, rest = "") => `${ROOT}/${encodeURIComponent(name)}${rest}`;
async function listMemories() {
  return (await get(ROOT)).memories;
}
async function makeMemory(name) {
  return (await post(ROOT, { name })).memory;
}
const lookUp = (name, q2, way, threshold, signal) => get(of(name, "/lookup"), { q: q2, ...way, threshold, limit: 10, fragments: true }, signal);
const terms = async (q2, way, signal) => (await get("/api/v1/terms", { q: q2, ...way }, signal)).terms;
async function search(name, { q: q2, languages, stems, filter }, signal) {
  const answers = await Promise.all(languages.map((language) => get(of(name, "/search"), { q: q2, language, stems, limit: 500, ...filter }, signal)));
  return {
    hits: answers.flatMap(({ hits }, k2) => hits.map((hit) => ({ ...hit, language: languages[k2] ?? "" }))),
    more: answers.some(({ more }) => more)
  };
}
async function analyse(name, uploads, onProgress) {
  return finished(await post(of(name, "/analyses"), { uploads }), onProgress);
}
const contents = (name) => get(of(name, "/contents"));
async function importFile(name, file, onProgress) {
  const started = await postFile(address(of(name, "/import"), {
    filename: file.name,
    document: file.name
  }), file);
  return finished(started, onProgress);
}
const clean = async (name, preview, onProgress) => finished(await post(of(name, "/clean"), { preview }), onProgress);
const undoMemory = (name) => post(of(name, "/undo"));
const exportAddress = (name, filter) => address(of(name, "/export"), { ...filter });
function bytesOf(code) {
  if (code < 128) return 1;
  if (code < 2048) return 2;
  return code < 65536 ? 3 : 4;
}
function textRanges(text, ranges) {
  const marks = [...new Set(ranges.flat())].sort((a2, b2) => a2 - b2);
  const at = /* @__PURE__ */ new Map();
  let bytes = 0;
  let next = 0;
  for (let unit = 0; unit <= text.length && next < marks.length; ) {
    while (next < marks.length && (marks[next] ?? 0) <= bytes) at.set(marks[next++] ?? 0, unit);
    const code = text.codePointAt(unit);
    if (code === void 0) break;
    bytes += bytesOf(code);
    unit += code > 65535 ? 2 : 1;
  }
  return ranges.map(([begin, end]) => ({ begin: at.get(begin) ?? text.length, end: at.get(end) ?? text.length })).filter(({ begin, end }) => begin < end).sort((a2, b2) => a2.begin - b2.begin);
}
const byteLength = (text) => new TextEncoder().encode(text).length;
const RIGHT_TO_LEFT = /* @__PURE__ */ new Set(["ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"]);
function directionOf(language) {
  return RIGHT_TO_LEFT.has(language.toLowerCase().split("-")[0] ?? "") ? "rtl" : "ltr";
}
function Marked({ text, marks }) {
  const pieces = [];
  let at = 0;
  for (const mark of [...marks].sort((a2, b2) => a2.begin - b2.begin)) {
    const begin = Math.max(mark.begin, at);
    if (begin >= mark.end) continue;
    if (begin > at) pieces.push(text.slice(at, begin));
    pieces.push(/* @__PURE__ */ a$1("mark", { class: mark.kind, children: text.slice(begin, mark.end) }));
    at = mark.end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return /* @__PURE__ */ a$1($, { children: pieces });
}
const BANDS = ["101", "repetitions", "100", "95-99", "85-94", "75-84", "50-74", "new"];
function Leverage({ analysis, onClose }) {
  return /* @__PURE__ */ a$1("section", { class: "leverage", "aria-label": t("leverage.title"), children: [
    /* @__PURE__ */ a$1("header", { children: [
      /* @__PURE__ */ a$1("h2", { children: t("leverage.title") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.close") })
    ] }),
    analysis.files.map((file, k2) => /* @__PURE__ */ a$1(FileLeverage, { file }, k2))
  ] });
}
function FileLeverage({ file }) {
  const total = Math.max(1, file.total.words);
  const bands = BANDS.map((name) => ({ name, band: file.bands[name] }));
  return /* @__PURE__ */ a$1("figure", { children: [
    /* @__PURE__ */ a$1("figcaption", { dir: "auto", children: file.file }),
    /* @__PURE__ */ a$1("div", { class: "chart", role: "img", "aria-label": bands.filter(({ band }) => band && band.words > 0).map(({ name, band }) => `${tOr(`band.${name}`, name)}: ${share((band?.words ?? 0) / total)}`).join(", "), children: bands.map(({ name, band }) => /* @__PURE__ */ a$1(
      "i",
      {
        class: `band-${name}`,
        style: { width: `${100 * (band?.words ?? 0) / total}%` },
        title: `${tOr(`band.${name}`, name)}: ${figure(band?.words ?? 0)}`
      },
      name
    )) }),
    /* @__PURE__ */ a$1("div", { class: "table-frame", children: /* @__PURE__ */ a$1("table", { class: "list", children: [
      /* @__PURE__ */ a$1("thead", { children: /* @__PURE__ */ a$1("tr", { children: [
        /* @__PURE__ */ a$1("th", { scope: "col", children: t("leverage.band") }),
        /* @__PURE__ */ a$1("th", { scope: "col", class: "number", children: t("leverage.segments") }),
        /* @__PURE__ */ a$1("th", { scope: "col", class: "number", children: t("leverage.words") }),
        /* @__PURE__ */ a$1("th", { scope: "col", class: "number", children: t("leverage.share") }),
        /* @__PURE__ */ a$1("th", { scope: "col", class: "number", children: t("leverage.internal") })
      ] }) }),
      /* @__PURE__ */ a$1("tbody", { children: bands.map(({ name, band }) => /* @__PURE__ */ a$1("tr", { children: [
        /* @__PURE__ */ a$1("th", { scope: "row", children: [
          /* @__PURE__ */ a$1("i", { class: `swatch band-${name}`, "aria-hidden": "true" }),
          tOr(`band.${name}`, name)
        ] }),
        /* @__PURE__ */ a$1("td", { class: "number", children: figure(band?.segments ?? 0) }),
        /* @__PURE__ */ a$1("td", { class: "number", children: figure(band?.words ?? 0) }),
        /* @__PURE__ */ a$1("td", { class: "number", children: share((band?.words ?? 0) / total) }),
        /* @__PURE__ */ a$1("td", { class: "number", children: figure(band?.internal?.words ?? 0) })
      ] }, name)) }),
      /* @__PURE__ */ a$1("tfoot", { children: /* @__PURE__ */ a$1("tr", { children: [
        /* @__PURE__ */ a$1("th", { scope: "row", children: t("leverage.total") }),
        /* @__PURE__ */ a$1("td", { class: "number", children: figure(file.total.segments) }),
        /* @__PURE__ */ a$1("td", { class: "number", children: figure(file.total.words) }),
        /* @__PURE__ */ a$1("td", { class: "number" }),
        /* @__PURE__ */ a$1("td", { class: "number" })
      ] }) })
    ] }) })
  ] });
}
function useMemories() {
  const [memories, reload] = useLoaded(listMemories, []);
  const [name, setName] = d(settings().memory);
  const memory = memories?.find((one) => one.name === name) ?? memories?.find((one) => one.error === void 0) ?? memories?.[0];
  const setMemory = (chosen) => {
    choose({ memory: chosen });
    setName(chosen);
  };
  return { memories, memory, setMemory, reload };
}
function MemoryChoice({ memories, memory, onChange }) {
  return /* @__PURE__ */ a$1(
    Choice,
    {
      label: t("memory.one"),
      value: memory?.name ?? "",
      onChange,
      options: memories.map((one) => [one.name, `${one.name} (${one.error ? t("memory.unreadable") : figure(one.units)})`])
    }
  );
}
function MemoryFailure({ memory }) {
  if (!memory?.error) return null;
  return /* @__PURE__ */ a$1("p", { class: "failed", dir: "auto", children: sentences(memory.error) });
}
const THRESHOLDS = ["50", "60", "70", "75", "85", "95", "100"];
function Lookup({ route }) {
  const { memories, memory, setMemory } = useMemories();
  const [text, setText] = d(route.parameters.get("q") ?? "");
  const [source, setSource] = d("");
  const [target, setTarget] = d("");
  const [threshold, setThreshold] = d("60");
  const [chosen, setChosen] = d(0);
  const [analysis, setAnalysis] = d();
  const [progress, setProgress] = d();
  const field = T(null);
  useTitle(t("view.lookup"));
  A(() => field.current?.focus(), [memory === void 0]);
  const query = text.trim().replace(/\s+/gu, " ");
  A(() => {
    noteParameters(query ? { q: query } : {});
    setChosen(0);
  }, [query]);
  const languages = memory?.languages ?? [];
  const answer = useTyped(
    memory && !memory.error && query !== "" ? (signal) => lookUp(memory.name, query, { source, target }, Number(threshold), signal) : void 0,
    [memory?.name, query, source, target, threshold],
    150
  );
  const way = w(() => ({
    source: source || languages.find((one) => one.startsWith("en")) || languages[0] || "en",
    target: target || languages.find((one) => one.startsWith("fr")) || languages[1] || "fr"
  }), [source, target, memory]);
  const known = useTyped(
    query !== "" ? (signal) => terms(query, way, signal) : void 0,
    [query, way.source, way.target],
    200
  );
  const copy = (match) => attempt(async () => {
    await navigator.clipboard.writeText(match.target);
    tell(t("search.copied"));
  });
  const matches = answer?.matches ?? [];
  const move = (to) => setChosen(Math.max(0, Math.min(to, matches.length - 1)));
  useKeys({ title: "view.lookup", bindings: [
    { keys: ["Ctrl+Enter", "c"], label: "key.copy", inFields: true, run: () => {
      const match = matches[chosen];
      if (match) copy(match);
    } },
    { keys: ["Ctrl+ArrowDown", "ArrowDown", "j"], label: "key.down", inFields: true, run: () => move(chosen + 1) },
    { keys: ["Ctrl+ArrowUp", "ArrowUp", "k"], label: "key.up", inFields: true, run: () => move(chosen - 1) },
    { keys: ["/"], label: "key.query", run: () => field.current?.select() }
  ] });
  const takeFiles = (files) => attempt(async () => {
    if (!memory || memory.error) return;
    setProgress({ share: 0, step: "sending" });
    try {
      const uploads = [];
      for (const file of files) uploads.push(await upload(file));
      setAnalysis(await analyse(memory.name, uploads, (share2, step) => setProgress({ share: share2, step })));
    } finally {
      setProgress(void 0);
    }
  });
  const choices = (all) => [["", all], ...languages.map((one) => [one, languageName(one)])];
  return /* @__PURE__ */ a$1("main", { class: "view lookup", children: [
    /* @__PURE__ */ a$1("header", { class: "bar", children: [
      /* @__PURE__ */ a$1("h1", { children: t("view.lookup") }),
      /* @__PURE__ */ a$1("label", { class: "query", children: [
        /* @__PURE__ */ a$1("span", { children: t("lookup.segment") }),
        /* @__PURE__ */ a$1(
          "textarea",
          {
            ref: field,
            rows: 3,
            value: text,
            dir: "auto",
            lang: source || void 0,
            placeholder: t("lookup.example"),
            onInput: (event) => setText(event.currentTarget.value)
          }
        )
      ] }),
      /* @__PURE__ */ a$1("div", { class: "asking", children: [
        memories && memory && /* @__PURE__ */ a$1(MemoryChoice, { memories, memory, onChange: setMemory }),
        /* @__PURE__ */ a$1(Choice, { label: t("lookup.from"), value: source, onChange: setSource, options: choices(t("lookup.detected")) }),
        /* @__PURE__ */ a$1(Choice, { label: t("lookup.into"), value: target, onChange: setTarget, options: choices(t("lookup.other")) }),
        /* @__PURE__ */ a$1(
          Choice,
          {
            label: t("lookup.threshold"),
            value: threshold,
            onChange: setThreshold,
            options: THRESHOLDS.map((one) => [one, `${one} %`])
          }
        ),
        memory && /* @__PURE__ */ a$1(FileDrop, { multiple: true, label: t("lookup.drop"), onFiles: takeFiles })
      ] }),
      progress && /* @__PURE__ */ a$1(Progress, { value: progress.share, label: tOr(`step.${progress.step}`, progress.step) })
    ] }),
    memories?.length === 0 && /* @__PURE__ */ a$1(Empty, { next: t("memory.none_next"), children: t("memory.none") }),
    /* @__PURE__ */ a$1(MemoryFailure, { memory }),
    /* @__PURE__ */ a$1("p", { class: "visually-hidden", role: "status", children: matches[chosen] && `${matches[chosen].score} % ${matches[chosen].target}` }),
    /* @__PURE__ */ a$1("div", { class: "columns", children: [
      /* @__PURE__ */ a$1("section", { class: "matches", "aria-label": t("lookup.matches"), children: [
        answer?.matches.map((match, k2) => /* @__PURE__ */ a$1(
          MatchCard,
          {
            match,
            query: answer.query,
            current: k2 === chosen,
            way,
            onChoose: () => setChosen(k2),
            onCopy: copy
          },
          match.unit
        )),
        answer && answer.matches.length === 0 && (answer.fragments && answer.fragments.length > 0 ? /* @__PURE__ */ a$1(Fragments, { query: answer.query, fragments: answer.fragments }) : /* @__PURE__ */ a$1(Empty, { children: t("lookup.none") }))
      ] }),
      known && known.length > 0 && /* @__PURE__ */ a$1(Terms, { list: known, way })
    ] }),
    analysis && /* @__PURE__ */ a$1(Leverage, { analysis, onClose: () => setAnalysis(void 0) })
  ] });
}
function MatchCard({ match, query, current: current2, way, onChoose, onCopy }) {
  const mine = match.difference.flatMap((one) => textRanges(query, [one.query]).map((range) => ({ ...range, kind: "added" })));
  const theirs = match.difference.flatMap((one) => textRanges(match.source, [one.source]).map((range) => ({ ...range, kind: one.edit === "replaced" ? "replaced" : "taken" })));
  const text = match.substituted ?? match.target;
  const touched = match.substituted === void 0 ? textRanges(text, match.touched ?? []).map((range) => ({ ...range, kind: "touched" })) : [];
  const grade = match.score >= 100 ? "exact" : match.score >= 85 ? "high" : match.score >= 70 ? "middle" : "low";
  return /* @__PURE__ */ a$1(
    "article",
    {
      class: current2 ? "match current" : "match",
      "aria-current": current2 ? "true" : void 0,
      onClick: onChoose,
      children: [
        /* @__PURE__ */ a$1("header", { children: [
          /* @__PURE__ */ a$1("span", { class: `score ${grade}`, children: [
            match.score,
            " %"
          ] }),
          match.penalty !== void 0 && /* @__PURE__ */ a$1("span", { class: "hint", children: t("lookup.penalty", { penalty: match.penalty }) }),
          /* @__PURE__ */ a$1("span", { class: "origin", dir: "auto", children: [fileName(match.document), match.user, match.changed > 0 ? day(match.changed) : ""].filter(Boolean).join(" · ") }),
          /* @__PURE__ */ a$1("button", { type: "button", class: "plain", onClick: () => onCopy({ ...match, target: text }), children: [
            t("search.copy"),
            current2 && /* @__PURE__ */ a$1("kbd", { children: keyLabel("Ctrl+Enter") })
          ] })
        ] }),
        /* @__PURE__ */ a$1("dl", { children: [
          mine.length > 0 && /* @__PURE__ */ a$1($, { children: [
            /* @__PURE__ */ a$1("dt", { children: t("lookup.yours") }),
            /* @__PURE__ */ a$1("dd", { lang: way.source, dir: directionOf(way.source), children: /* @__PURE__ */ a$1(Marked, { text: query, marks: mine }) })
          ] }),
          /* @__PURE__ */ a$1("dt", { children: t("side.source") }),
          /* @__PURE__ */ a$1("dd", { lang: way.source, dir: directionOf(way.source), children: /* @__PURE__ */ a$1(Marked, { text: match.source, marks: theirs }) }),
          /* @__PURE__ */ a$1("dt", { children: t("side.target") }),
          /* @__PURE__ */ a$1("dd", { class: "translation", lang: way.target, dir: directionOf(way.target), children: /* @__PURE__ */ a$1(Marked, { text, marks: touched }) }),
          match.substituted !== void 0 && /* @__PURE__ */ a$1($, { children: [
            /* @__PURE__ */ a$1("dt", { children: t("lookup.as_stored") }),
            /* @__PURE__ */ a$1("dd", { class: "stored", lang: way.target, dir: directionOf(way.target), children: match.target })
          ] })
        ] })
      ]
    }
  );
}
function Fragments({ query, fragments }) {
  return /* @__PURE__ */ a$1("div", { class: "fragments", children: [
    /* @__PURE__ */ a$1("h2", { children: t("lookup.fragments") }),
    fragments.map((fragment) => {
      const [range] = textRanges(query, [fragment.query]);
      const hit = fragment.hits[0];
      if (!range || !hit) return null;
      const [tag, text] = Object.entries(hit.translations)[0] ?? ["", ""];
      return /* @__PURE__ */ a$1("article", { class: "match", children: [
        /* @__PURE__ */ a$1("h3", { children: query.slice(range.begin, range.end) }),
        /* @__PURE__ */ a$1("p", { class: "text", children: /* @__PURE__ */ a$1(Marked, { text: hit.text, marks: textRanges(hit.text, hit.stretches).map((one) => ({ ...one, kind: "hit" })) }) }),
        /* @__PURE__ */ a$1("p", { class: "text", lang: tag, dir: directionOf(tag), children: /* @__PURE__ */ a$1(Marked, { text, marks: textRanges(text, hit.counterparts[tag] ?? []).map((one) => ({ ...one, kind: "counterpart" })) }) }),
        /* @__PURE__ */ a$1("p", { class: "origin", dir: "auto", children: fileName(hit.document) })
      ] }, range.begin);
    })
  ] });
}
function Terms({ list, way }) {
  return /* @__PURE__ */ a$1("aside", { class: "terms", "aria-label": t("lookup.terms"), children: [
    /* @__PURE__ */ a$1("h2", { children: t("lookup.terms") }),
    /* @__PURE__ */ a$1("dl", { children: list.map((one, k2) => /* @__PURE__ */ a$1("div", { children: [
      /* @__PURE__ */ a$1("dt", { lang: way.source, children: one.term }),
      one.translations.map((text) => /* @__PURE__ */ a$1("dd", { lang: way.target, children: text }, text)),
      one.forbidden.map((text) => /* @__PURE__ */ a$1("dd", { lang: way.target, class: "forbidden", children: [
        /* @__PURE__ */ a$1("s", { children: text }),
        " ",
        t("lookup.forbidden")
      ] }, text))
    ] }, k2)) })
  ] });
}
const FORMATS = ["tmx", "xliff", "xliff12", "tsv", "csv", "jsonl"];
const FIGURES = ["added", "merged", "skipped", "resumed"];
function Memory() {
  const { memories, memory, setMemory, reload } = useMemories();
  const [making, setMaking] = d(false);
  useTitle(t("view.memory"));
  useKeys({ title: "view.memory", bindings: [
    { keys: ["n"], label: "key.new_memory", run: () => setMaking(true) }
  ] });
  return /* @__PURE__ */ a$1("main", { class: "view memory", children: [
    /* @__PURE__ */ a$1("header", { class: "bar", children: [
      /* @__PURE__ */ a$1("h1", { children: t("view.memory") }),
      /* @__PURE__ */ a$1("div", { class: "asking", children: [
        memories && memory && /* @__PURE__ */ a$1(MemoryChoice, { memories, memory, onChange: setMemory }),
        /* @__PURE__ */ a$1(Action, { keys: "n", onClick: () => setMaking(true), children: t("memory.new") })
      ] }),
      memory && !memory.error && /* @__PURE__ */ a$1("p", { class: "figures", children: [
        /* @__PURE__ */ a$1("span", { children: t("memory.units", { count: memory.units }) }),
        /* @__PURE__ */ a$1("span", { children: memory.languages.map(languageName).join(", ") })
      ] })
    ] }),
    memories?.length === 0 && /* @__PURE__ */ a$1(Empty, { next: t("memory.none_next"), children: t("memory.none") }),
    /* @__PURE__ */ a$1(MemoryFailure, { memory }),
    memory && !memory.error && /* @__PURE__ */ a$1(Inside, { name: memory.name, onChange: reload }, memory.name),
    making && /* @__PURE__ */ a$1(NewMemory, { onClose: () => setMaking(false), onMade: (name) => {
      setMaking(false);
      setMemory(name);
      reload();
    } })
  ] });
}
function NewMemory({ onClose, onMade }) {
  const [name, setName] = d("");
  return /* @__PURE__ */ a$1(Dialog, { title: t("memory.new"), onClose, children: /* @__PURE__ */ a$1("form", { onSubmit: (event) => {
    event.preventDefault();
    attempt(async () => onMade(await makeMemory(name)));
  }, children: [
    /* @__PURE__ */ a$1("label", { children: [
      /* @__PURE__ */ a$1("span", { children: t("remember.name") }),
      /* @__PURE__ */ a$1("input", { required: true, autoFocus: true, value: name, onInput: (event) => setName(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1("button", { type: "submit", class: "primary", children: t("memory.make") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.cancel") })
    ] })
  ] }) });
}
function Inside({ name, onChange }) {
  const [contents$1, reload] = useLoaded(() => contents(name), [name]);
  const [progress, setProgress] = d();
  const [report, setReport] = d();
  const [cleaning, setCleaning] = d();
  const refresh = () => {
    reload();
    onChange();
  };
  const take = (files) => attempt(async () => {
    setReport(void 0);
    try {
      for (const file of files) {
        setProgress({ share: 0, step: "sending" });
        setReport(await importFile(name, file, (share2, step) => setProgress({ share: share2, step })));
      }
    } finally {
      setProgress(void 0);
      refresh();
    }
  });
  const clean$1 = (preview) => attempt(async () => {
    setCleaning(void 0);
    setProgress({ share: 0, step: "cleaning" });
    try {
      const done = await clean(name, preview, (share2, step) => setProgress({ share: share2, step }));
      if (preview) {
        setCleaning(done);
        return;
      }
      tell(t("memory.cleaned", { count: done.removed }));
      refresh();
    } finally {
      setProgress(void 0);
    }
  });
  return /* @__PURE__ */ a$1("div", { class: "columns", children: [
    /* @__PURE__ */ a$1("section", { class: "doing", children: [
      /* @__PURE__ */ a$1(FileDrop, { multiple: true, label: t("memory.import"), onFiles: take }),
      progress && /* @__PURE__ */ a$1(Progress, { value: progress.share, label: tOr(`step.${progress.step}`, progress.step) }),
      report && /* @__PURE__ */ a$1(Report, { report }),
      /* @__PURE__ */ a$1("div", { class: "buttons", children: [
        /* @__PURE__ */ a$1(Action, { disabled: progress !== void 0, onClick: () => clean$1(true), children: t("memory.clean") }),
        /* @__PURE__ */ a$1(Action, { disabled: progress !== void 0, onClick: () => attempt(async () => {
          await undoMemory(name);
          tell(t("memory.undone"));
          refresh();
        }), children: t("memory.undo") })
      ] }),
      contents$1 && /* @__PURE__ */ a$1(Export, { name, contents: contents$1 })
    ] }),
    contents$1 && /* @__PURE__ */ a$1(ContentTables, { contents: contents$1 }),
    cleaning && /* @__PURE__ */ a$1(CleanDialog, { cleaning, onClean: () => clean$1(false), onClose: () => setCleaning(void 0) })
  ] });
}
function Report({ report }) {
  return /* @__PURE__ */ a$1("div", { class: "report", children: [
    /* @__PURE__ */ a$1("dl", { children: FIGURES.filter((key) => key === "added" || report[key] > 0).map((key) => /* @__PURE__ */ a$1("div", { children: [
      /* @__PURE__ */ a$1("dt", { children: t(`report.${key}`) }),
      /* @__PURE__ */ a$1("dd", { children: figure(report[key]) })
    ] }, key)) }),
    report.truncated && /* @__PURE__ */ a$1("p", { class: "failed", children: t("report.truncated") }),
    report.problems.length > 0 && /* @__PURE__ */ a$1("ul", { children: report.problems.map((problem, k2) => /* @__PURE__ */ a$1("li", { dir: "auto", children: problem }, k2)) })
  ] });
}
function CleanDialog({ cleaning, onClean, onClose }) {
  const { changes, counts } = cleaning;
  return /* @__PURE__ */ a$1(Dialog, { title: t("memory.clean"), onClose, wide: true, children: [
    changes.length === 0 ? /* @__PURE__ */ a$1("p", { children: t("memory.is_clean") }) : /* @__PURE__ */ a$1($, { children: [
      /* @__PURE__ */ a$1("p", { children: Object.entries(counts).filter(([, count]) => count > 0).map(([what, count]) => `${tOr(`clean.${what}`, what)}: ${figure(count)}`).join(" · ") }),
      /* @__PURE__ */ a$1("div", { class: "table-frame tall", tabIndex: 0, role: "region", "aria-label": t("memory.clean"), children: /* @__PURE__ */ a$1("table", { class: "list", children: [
        /* @__PURE__ */ a$1("thead", { children: /* @__PURE__ */ a$1("tr", { children: [
          /* @__PURE__ */ a$1("th", { scope: "col", children: t("memory.what") }),
          /* @__PURE__ */ a$1("th", { scope: "col", children: t("memory.before") }),
          /* @__PURE__ */ a$1("th", { scope: "col", children: t("memory.after") })
        ] }) }),
        /* @__PURE__ */ a$1("tbody", { children: changes.map((change, k2) => /* @__PURE__ */ a$1("tr", { children: [
          /* @__PURE__ */ a$1("td", { children: tOr(`clean.${change.what}`, change.what) }),
          /* @__PURE__ */ a$1("td", { dir: "auto", class: "lines", children: change.before }),
          /* @__PURE__ */ a$1("td", { dir: "auto", class: "lines", children: change.after })
        ] }, k2)) })
      ] }) }),
      cleaning.more && /* @__PURE__ */ a$1("p", { class: "hint", children: t("memory.more") })
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      changes.length > 0 && /* @__PURE__ */ a$1(Action, { primary: true, onClick: onClean, children: t("memory.clean_now") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.close") })
    ] })
  ] });
}
function Export({ name, contents: contents2 }) {
  const [filter, setFilter] = d({ format: "tmx" });
  const options = (list) => [["", t("check.all")], ...list.filter((one) => one.name !== "").map((one) => [one.name, one.name])];
  return /* @__PURE__ */ a$1("form", { class: "export", onSubmit: (event) => {
    event.preventDefault();
    download(exportAddress(name, filter));
  }, children: [
    /* @__PURE__ */ a$1("h2", { children: t("memory.export") }),
    /* @__PURE__ */ a$1(
      Choice,
      {
        label: t("memory.format"),
        value: filter.format,
        options: FORMATS.map((one) => [one, one.toUpperCase()]),
        onChange: (format) => setFilter({ ...filter, format })
      }
    ),
    /* @__PURE__ */ a$1(
      Choice,
      {
        label: t("memory.document"),
        value: filter.document ?? "",
        options: options(contents2.documents),
        onChange: (document2) => setFilter({ ...filter, document: document2 })
      }
    ),
    /* @__PURE__ */ a$1(
      Choice,
      {
        label: t("memory.domain"),
        value: filter.domain ?? "",
        options: options(contents2.domains),
        onChange: (domain) => setFilter({ ...filter, domain })
      }
    ),
    /* @__PURE__ */ a$1("label", { children: [
      /* @__PURE__ */ a$1("span", { children: t("memory.since") }),
      /* @__PURE__ */ a$1(
        "input",
        {
          type: "date",
          value: filter.since ?? "",
          onInput: (event) => setFilter({ ...filter, since: event.currentTarget.value })
        }
      )
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: /* @__PURE__ */ a$1("button", { type: "submit", class: "primary", children: t("memory.export") }) })
  ] });
}
function ContentTables({ contents: contents2 }) {
  const table = (title, rows2) => rows2.length > 0 && /* @__PURE__ */ a$1("div", { class: "table-frame", children: /* @__PURE__ */ a$1("table", { class: "list", children: [
    /* @__PURE__ */ a$1("caption", { children: title }),
    /* @__PURE__ */ a$1("tbody", { children: rows2.map(([text, units]) => /* @__PURE__ */ a$1("tr", { children: [
      /* @__PURE__ */ a$1("th", { scope: "row", dir: "auto", children: text === "" ? t("memory.unnamed") : fileName(text) }),
      /* @__PURE__ */ a$1("td", { class: "number", children: figure(units) })
    ] }, text)) })
  ] }) });
  return /* @__PURE__ */ a$1("section", { class: "contents", "aria-label": t("memory.contents"), children: [
    table(t("memory.documents"), contents2.documents.map((one) => [one.name, one.units])),
    table(t("memory.domains"), contents2.domains.map((one) => [one.name, one.units])),
    table(t("memory.dates"), contents2.dates.map((one) => [String(one.year), one.units]))
  ] });
}
const FACETS = ["document", "domain", "user", "year"];
function facetOf(hit, facet) {
  if (facet === "year") return hit.changed > 0 ? String(new Date(hit.changed * 1e3).getUTCFullYear()) : "";
  return hit[facet] ?? "";
}
function unitFilter({ document: document2, domain, user, year }) {
  if (!document2 && !domain && !user && !year) return void 0;
  return {
    ...document2 && { document: document2 },
    ...domain && { domain },
    ...user && { user },
    ...year && { since: `${year}-01-01`, until: `${Number(year) + 1}-01-01` }
  };
}
const translationOf = (hit) => Object.entries(hit.translations)[0] ?? ["", ""];
function Search({ route }) {
  const { memories, memory, setMemory } = useMemories();
  const [query, setQuery] = d(route.parameters.get("q") ?? "");
  const [language, setLanguage] = d(route.parameters.get("language") ?? "");
  const [stems, setStems] = d(false);
  const [filters, setFilters] = d({});
  const [current2, setCurrent] = d(0);
  const field = T(null);
  const list = T(null);
  useTitle(t("view.search"));
  A(() => field.current?.focus(), [memory === void 0]);
  const words = query.trim();
  const filter = unitFilter(filters);
  const asked = memory && !memory.error && /[\p{L}\p{N}]/u.test(words) ? { q: words, languages: language ? [language] : memory.languages, stems } : void 0;
  const inputs = [memory?.name, words, language, stems];
  const all = useTyped(asked && memory && ((signal) => search(memory.name, asked, signal)), inputs, 120);
  const chosen = useTyped(
    asked && memory && filter && ((signal) => search(memory.name, { ...asked, filter }, signal)),
    [...inputs, JSON.stringify(filter)],
    120
  );
  const answer = filter ? chosen : all;
  const has = useTyped(all?.more && memory ? () => contents(memory.name) : void 0, [memory?.name, all?.more], 0);
  A(() => {
    noteParameters({ ...words && { q: words }, ...language && { language } });
    setCurrent(0);
  }, [words, language]);
  const hits = answer?.hits ?? [];
  const move = (to) => {
    const next = Math.max(0, Math.min(to, hits.length - 1));
    setCurrent(next);
    list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  const copy = (text) => attempt(async () => {
    await navigator.clipboard.writeText(text);
    tell(t("search.copied"));
  });
  const hit = hits[current2];
  useKeys({ title: "view.search", bindings: [
    { keys: ["ArrowDown"], label: "key.down", inFields: true, run: () => move(current2 + 1) },
    { keys: ["ArrowUp"], label: "key.up", inFields: true, run: () => move(current2 - 1) },
    { keys: ["Ctrl+Enter", "c"], label: "key.copy", inFields: true, run: () => {
      if (hit) copy(translationOf(hit)[1]);
    } },
    { keys: ["Alt+Enter", "o"], label: "key.context", inFields: true, run: () => {
      if (hit) attempt(() => openContext(hit));
    } },
    { keys: ["/"], label: "key.query", run: () => field.current?.select() }
  ] });
  return /* @__PURE__ */ a$1("main", { class: "view search", children: [
    /* @__PURE__ */ a$1("header", { class: "bar", children: [
      /* @__PURE__ */ a$1("h1", { children: t("view.search") }),
      /* @__PURE__ */ a$1("div", { class: "asking", children: [
        /* @__PURE__ */ a$1("label", { class: "query", children: [
          /* @__PURE__ */ a$1("span", { children: t("search.phrase") }),
          /* @__PURE__ */ a$1(
            "input",
            {
              ref: field,
              type: "search",
              value: query,
              dir: "auto",
              autocomplete: "off",
              placeholder: t("search.example"),
              onInput: (event) => setQuery(event.currentTarget.value)
            }
          )
        ] }),
        memories && memory && /* @__PURE__ */ a$1(MemoryChoice, { memories, memory, onChange: setMemory }),
        /* @__PURE__ */ a$1(
          Choice,
          {
            label: t("search.language"),
            value: language,
            onChange: setLanguage,
            options: [["", t("search.any")], ...(memory?.languages ?? []).map((one) => [one, languageName(one)])]
          }
        ),
        /* @__PURE__ */ a$1("label", { class: "tick", children: [
          /* @__PURE__ */ a$1("input", { type: "checkbox", checked: stems, onChange: (event) => setStems(event.currentTarget.checked) }),
          t("search.stems")
        ] })
      ] }),
      all && (all.hits.length > 0 || filter) && /* @__PURE__ */ a$1(Facets, { hits: all.hits, contents: has, filters, onChange: setFilters }),
      /* @__PURE__ */ a$1("p", { class: "summary", role: "status", children: answer && t(answer.more ? "search.count_more" : "search.count", { count: hits.length }) })
    ] }),
    memories?.length === 0 && /* @__PURE__ */ a$1(Empty, { next: t("memory.none_next"), children: t("memory.none") }),
    /* @__PURE__ */ a$1(MemoryFailure, { memory }),
    answer && hits.length === 0 && /* @__PURE__ */ a$1(Empty, { children: t("search.none") }),
    /* @__PURE__ */ a$1("p", { class: "visually-hidden", role: "status", children: current2 > 0 && hit && `${hit.text} – ${translationOf(hit)[1]}` }),
    /* @__PURE__ */ a$1("ol", { class: "results", ref: list, children: hits.map((one, k2) => /* @__PURE__ */ a$1(
      HitRow,
      {
        hit: one,
        current: k2 === current2,
        onChoose: () => setCurrent(k2),
        onCopy: copy,
        onOpen: () => attempt(() => openContext(one))
      },
      `${one.unit} ${one.language}`
    )) })
  ] });
}
async function openContext(hit) {
  const documents = await listDocuments();
  const behind = documents.filter(({ name, state }) => state && [name, state.source.name, state.target.name].includes(hit.document));
  for (const { name } of behind) {
    const row = (await findText(name, hit.text))[0];
    if (row === void 0) continue;
    goTo("align", name, { row: String(row + 1), find: hit.text });
    return;
  }
  tell(t("search.no_context", { name: hit.document }));
}
function valuesIn(contents2, facet) {
  if (facet === "document") return contents2.documents.map(({ name }) => name);
  if (facet === "domain") return contents2.domains.map(({ name }) => name);
  return facet === "year" ? contents2.dates.map(({ year }) => String(year)) : [];
}
function Facets({ hits, contents: contents2, filters, onChange }) {
  const counts = w(() => FACETS.map((facet) => {
    const found = /* @__PURE__ */ new Map();
    for (const hit of hits) {
      const value = facetOf(hit, facet);
      if (value !== "") found.set(value, (found.get(value) ?? 0) + 1);
    }
    const more = [...contents2 ? valuesIn(contents2, facet) : [], filters[facet] ?? ""];
    for (const value of more) if (value !== "" && !found.has(value)) found.set(value, 0);
    return [facet, [...found].sort((a2, b2) => b2[1] - a2[1])];
  }), [hits, contents2, filters]);
  const label = (facet, value, count) => {
    const shown2 = facet === "document" ? fileName(value) : value;
    return count === 0 ? shown2 : `${shown2} (${figure(count)}${contents2 ? "+" : ""})`;
  };
  return /* @__PURE__ */ a$1("div", { class: "filters", children: counts.filter(([facet, found]) => found.length > 1 || filters[facet]).map(([facet, found]) => /* @__PURE__ */ a$1(
    Choice,
    {
      label: t(`search.${facet}`),
      value: filters[facet] ?? "",
      options: [["", t("check.all")], ...found.map(([value, count]) => [value, label(facet, value, count)])],
      onChange: (value) => onChange({ ...filters, [facet]: value })
    },
    facet
  )) });
}
function HitRow({ hit, current: current2, onChoose, onCopy, onOpen }) {
  return /* @__PURE__ */ a$1("li", { class: current2 ? "result current" : "result", "aria-current": current2 ? "true" : void 0, onClick: onChoose, children: [
    /* @__PURE__ */ a$1("p", { class: "text", lang: hit.language, dir: directionOf(hit.language), children: /* @__PURE__ */ a$1(Marked, { text: hit.text, marks: textRanges(hit.text, hit.stretches).map((range) => ({ ...range, kind: "hit" })) }) }),
    /* @__PURE__ */ a$1("div", { class: "translations", children: Object.entries(hit.translations).map(([tag, text]) => /* @__PURE__ */ a$1("p", { class: "text", lang: tag, dir: directionOf(tag), children: /* @__PURE__ */ a$1(Marked, { text, marks: textRanges(text, hit.counterparts[tag] ?? []).map((range) => ({ ...range, kind: "counterpart" })) }) }, tag)) }),
    /* @__PURE__ */ a$1("p", { class: "origin", children: [
      /* @__PURE__ */ a$1("span", { dir: "auto", children: [fileName(hit.document), hit.domain, hit.user, hit.changed > 0 ? day(hit.changed) : ""].filter(Boolean).join(" · ") }),
      /* @__PURE__ */ a$1("button", { type: "button", class: "plain", onClick: () => onCopy(translationOf(hit)[1]), children: t("search.copy") }),
      hit.document !== "" && /* @__PURE__ */ a$1("button", { type: "button", class: "plain", onClick: onOpen, children: t("search.context") })
    ] })
  ] });
}
const WITHOUT_SPACES$1 = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
function between(before, after) {
  if (before === "" || after === "") return "";
  const [last2, first] = [before.at(-1) ?? "", after.at(0) ?? ""];
  return WITHOUT_SPACES$1.test(last2) || WITHOUT_SPACES$1.test(first) ? "" : " ";
}
const joined = (texts) => texts.reduce((all, text) => all + between(all, text) + text, "");
function SaveDialog({ store, onClose }) {
  const { state } = store;
  const open = state ? state.rows - state.accepted : 0;
  return /* @__PURE__ */ a$1(Dialog, { title: t("save.title"), onClose, children: [
    open > 0 && /* @__PURE__ */ a$1("p", { children: t("save.not_accepted", { count: open }) }),
    /* @__PURE__ */ a$1("ul", { class: "formats", children: EXPORT_FORMATS.map((format, k2) => /* @__PURE__ */ a$1("li", { children: /* @__PURE__ */ a$1(
      "a",
      {
        href: exportAddress$1(store.name, format),
        download: true,
        autoFocus: k2 === 0,
        onClick: () => setTimeout(onClose, 0),
        children: [
          /* @__PURE__ */ a$1("b", { children: format.toUpperCase() }),
          " ",
          /* @__PURE__ */ a$1("span", { children: t(`format.${format}`) })
        ]
      }
    ) }, format)) })
  ] });
}
const NEW = "\n";
function RememberDialog({ store, onClose }) {
  const [all] = useLoaded(listMemories, []);
  const [memory, setMemory] = d(settings().memory);
  const [name, setName] = d(store.name);
  const [domain, setDomain] = d("");
  const [onlyAccepted, setOnlyAccepted] = d(true);
  const [busy, setBusy] = d(false);
  if (!all) return null;
  const memories = all.filter(({ error }) => error === void 0);
  const known = memories.some((one) => one.name === memory) ? memory : memories[0]?.name ?? NEW;
  const isNew = memory === NEW || known === NEW;
  const put2 = async () => {
    setBusy(true);
    try {
      const target = isNew ? await makeMemory(name) : known;
      const done = await remember(store.name, target, domain, onlyAccepted);
      choose({ memory: target });
      tell(t("remember.done", { ...done, memory: target }));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return /* @__PURE__ */ a$1(Dialog, { title: t("remember.title"), onClose, children: /* @__PURE__ */ a$1("form", { onSubmit: (event) => {
    event.preventDefault();
    attempt(put2);
  }, children: [
    /* @__PURE__ */ a$1(
      Choice,
      {
        label: t("memory.one"),
        value: isNew ? NEW : known,
        onChange: setMemory,
        options: [...memories.map((one) => [one.name, `${one.name} (${figure(one.units)})`]), [NEW, t("remember.new")]]
      }
    ),
    isNew && /* @__PURE__ */ a$1("label", { children: [
      /* @__PURE__ */ a$1("span", { children: t("remember.name") }),
      /* @__PURE__ */ a$1("input", { required: true, value: name, onInput: (event) => setName(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ a$1("label", { children: [
      /* @__PURE__ */ a$1("span", { children: t("memory.domain") }),
      /* @__PURE__ */ a$1("input", { value: domain, onInput: (event) => setDomain(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ a$1("label", { class: "tick", children: [
      /* @__PURE__ */ a$1(
        "input",
        {
          type: "checkbox",
          checked: onlyAccepted,
          onChange: (event) => setOnlyAccepted(event.currentTarget.checked)
        }
      ),
      t("remember.only_accepted", { count: store.state?.accepted ?? 0 })
    ] }),
    /* @__PURE__ */ a$1("p", { class: "hint", children: t("remember.hint") }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1("button", { type: "submit", class: "primary", disabled: busy, children: t("remember.put") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.cancel") })
    ] })
  ] }) });
}
function IssueDialog({ store, onClose }) {
  const [files, setFiles] = d([]);
  const [progress, setProgress] = d();
  const [source, target] = files;
  const put2 = async () => {
    if (!source || !target) return;
    setProgress({ share: 0, step: "reading" });
    try {
      const [one, two] = [await upload(source), await upload(target)];
      const kept = await reissue(
        store.name,
        { source: one, target: two },
        (share2, step) => setProgress({ share: share2, step })
      );
      await store.reload();
      tell(t("issue.done", { count: kept }));
      onClose();
    } finally {
      setProgress(void 0);
    }
  };
  return /* @__PURE__ */ a$1(Dialog, { title: t("issue.title"), onClose, children: [
    /* @__PURE__ */ a$1("p", { children: t("issue.hint") }),
    /* @__PURE__ */ a$1(FileDrop, { multiple: true, label: t("issue.drop"), onFiles: (added) => setFiles([...files, ...added].slice(-2)) }),
    source && /* @__PURE__ */ a$1("dl", { class: "pair", children: [
      /* @__PURE__ */ a$1("dt", { children: t("side.source") }),
      /* @__PURE__ */ a$1("dd", { dir: "auto", children: source.name }),
      /* @__PURE__ */ a$1("dt", { children: t("side.target") }),
      /* @__PURE__ */ a$1("dd", { dir: "auto", children: target?.name ?? "…" })
    ] }),
    progress && /* @__PURE__ */ a$1(Progress, { value: progress.share, label: tOr(`step.${progress.step}`, progress.step) }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1(Action, { primary: true, disabled: !target || progress !== void 0, onClick: () => attempt(put2), children: t("issue.put") }),
      /* @__PURE__ */ a$1(Action, { disabled: !target, onClick: () => setFiles([...files].reverse()), children: t("documents.swap") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.cancel") })
    ] })
  ] });
}
function ConflictDialog({ store }) {
  const { conflict } = store;
  const row = conflict && store.rowById(conflict.row);
  if (!conflict) return null;
  const mine = conflict.edit.kind === "text" ? conflict.edit.text : tOr(`edit.${conflict.edit.kind}`, conflict.edit.kind);
  return /* @__PURE__ */ a$1(Dialog, { title: t("conflict.title"), onClose: () => store.settle(false), children: [
    /* @__PURE__ */ a$1("p", { children: t("conflict.hint") }),
    /* @__PURE__ */ a$1("dl", { class: "conflict", children: [
      /* @__PURE__ */ a$1("dt", { children: [
        t("conflict.newer"),
        row?.user ? ` (${row.user})` : ""
      ] }),
      /* @__PURE__ */ a$1("dd", { dir: "auto", children: row ? joined(row.target.segments.map((segment) => segment.text)) : t("conflict.gone") }),
      /* @__PURE__ */ a$1("dt", { children: t("conflict.mine") }),
      /* @__PURE__ */ a$1("dd", { dir: "auto", children: mine })
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1(Action, { primary: true, onClick: () => store.settle(false), children: t("conflict.keep") }),
      /* @__PURE__ */ a$1(Action, { disabled: !row, onClick: () => store.settle(true), children: t("conflict.use_mine") })
    ] })
  ] });
}
function FindDialog({ store, onClose, onFound }) {
  const [text, setText] = d("");
  const find = async () => {
    const rows2 = await findText(store.name, text);
    const next = rows2.find((row) => row > store.current) ?? rows2[0];
    if (next === void 0) {
      tell(t("find.none", { text }));
      return;
    }
    store.goTo(next);
    onFound(text);
    tell(t("find.count", { count: rows2.length }));
    onClose();
  };
  return /* @__PURE__ */ a$1(Dialog, { title: t("find.title"), onClose, children: /* @__PURE__ */ a$1("form", { onSubmit: (event) => {
    event.preventDefault();
    attempt(find);
  }, children: [
    /* @__PURE__ */ a$1("label", { children: [
      /* @__PURE__ */ a$1("span", { children: t("find.text") }),
      /* @__PURE__ */ a$1("input", { required: true, autoFocus: true, value: text, onInput: (event) => setText(event.currentTarget.value) })
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1("button", { type: "submit", class: "primary", children: t("find.next") }),
      /* @__PURE__ */ a$1(Action, { onClick: onClose, children: t("dialog.cancel") })
    ] })
  ] }) });
}
const SIDES = ["source", "target"];
const SEVERITIES = ["error", "warning", "info"];
const ALL_FINDINGS = { severity: "all", check: "", judged: false };
function passes({ finding, judgement }, filter) {
  return (filter.judged || judgement === void 0) && (filter.severity === "all" || finding.severity === filter.severity) && (filter.check === "" || finding.check === filter.check);
}
const SHOWN = 400;
function FindingsPanel(props) {
  const { store, list, shown: shown2, filter, onFilter, onShow } = props;
  const entry = T(null);
  const panel = T(null);
  A(() => {
    const [seen, one] = [panel.current?.getBoundingClientRect(), entry.current?.getBoundingClientRect()];
    if (!panel.current || !seen || !one) return;
    if (one.top < seen.top) panel.current.scrollTop += one.top - seen.top;
    else if (one.bottom > seen.bottom) panel.current.scrollTop += one.bottom - seen.bottom;
  }, [shown2?.finding.fingerprint]);
  return /* @__PURE__ */ a$1("section", { ref: panel, class: "findings", "aria-label": t("check.panel"), children: [
    /* @__PURE__ */ a$1("div", { class: "filters", children: [
      /* @__PURE__ */ a$1(
        Choice,
        {
          label: t("check.severity"),
          value: filter.severity,
          options: [["all", t("check.all")], ...SEVERITIES.map((one) => [one, t(`severity.${one}`)])],
          onChange: (severity) => onFilter({ ...filter, severity })
        }
      ),
      /* @__PURE__ */ a$1(
        Choice,
        {
          label: t("check.check"),
          value: filter.check,
          options: [["", t("check.all")], ...store.checks.map((one) => [one, tOr(`checks.${one}`, one)])],
          onChange: (check) => onFilter({ ...filter, check })
        }
      ),
      /* @__PURE__ */ a$1("label", { class: "tick", children: [
        /* @__PURE__ */ a$1(
          "input",
          {
            type: "checkbox",
            checked: filter.judged,
            onChange: (event) => onFilter({ ...filter, judged: event.currentTarget.checked })
          }
        ),
        t("check.judged")
      ] })
    ] }),
    /* @__PURE__ */ a$1("p", { class: "summary", role: "status", children: [
      store.findingsAt >= 0 && t("check.count", { count: list.length }),
      " ",
      store.checking && /* @__PURE__ */ a$1("span", { class: "busy", children: t("check.checking") })
    ] }),
    list.length === 0 && !store.checking && /* @__PURE__ */ a$1(Empty, { children: t("check.none") }),
    /* @__PURE__ */ a$1("ol", { class: "finding-list", children: list.slice(0, SHOWN).map((one) => {
      const isShown = one.finding.fingerprint === shown2?.finding.fingerprint;
      return /* @__PURE__ */ a$1("li", { class: isShown ? "shown" : "", children: [
        /* @__PURE__ */ a$1(
          "button",
          {
            type: "button",
            ref: isShown ? entry : null,
            class: "entry",
            "aria-expanded": isShown,
            onClick: () => onShow(one),
            children: [
              /* @__PURE__ */ a$1("span", { class: `badge ${one.finding.severity}`, children: t(`severity.${one.finding.severity}`) }),
              /* @__PURE__ */ a$1("span", { class: "row-number", children: t("check.row", { row: store.placeOf(one.row) + 1 }) }),
              /* @__PURE__ */ a$1("span", { class: "message", dir: "auto", children: one.finding.message })
            ]
          }
        ),
        isShown && /* @__PURE__ */ a$1(Details, { ...props, shown: one })
      ] }, one.finding.fingerprint);
    }) }),
    list.length > SHOWN && /* @__PURE__ */ a$1("p", { class: "hint", children: t("check.more", { count: list.length - SHOWN }) })
  ] });
}
function Details({ shown: shown2, onJudge, onTakeBack }) {
  const { finding, judgement } = shown2;
  const [reason, setReason] = d(judgement?.reason ?? "");
  return /* @__PURE__ */ a$1("div", { class: "details", children: [
    /* @__PURE__ */ a$1("p", { class: "values", children: [
      /* @__PURE__ */ a$1("span", { children: tOr(`checks.${finding.check}`, finding.check) }),
      /* @__PURE__ */ a$1("span", { children: t("check.confidence", { share: share(finding.confidence) }) }),
      finding.values.map((value) => /* @__PURE__ */ a$1("code", { children: value }, value))
    ] }),
    judgement && /* @__PURE__ */ a$1("p", { class: "judgement", children: [
      t(judgement.is_error ? "check.is_error" : "check.is_false"),
      judgement.reason !== "" && /* @__PURE__ */ a$1($, { children: [
        ": ",
        /* @__PURE__ */ a$1("q", { children: judgement.reason })
      ] }),
      " ",
      /* @__PURE__ */ a$1("button", { type: "button", class: "plain", onClick: onTakeBack, children: t("check.take_back") })
    ] }),
    /* @__PURE__ */ a$1("label", { class: "reason", children: [
      /* @__PURE__ */ a$1("span", { children: t("check.reason") }),
      /* @__PURE__ */ a$1(
        "input",
        {
          type: "text",
          value: reason,
          onInput: (event) => setReason(event.currentTarget.value),
          onKeyDown: (event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onJudge(false, reason);
          }
        }
      )
    ] }),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1(Action, { keys: "y", onClick: () => onJudge(true, reason), children: t("check.right") }),
      /* @__PURE__ */ a$1(Action, { keys: "x", onClick: () => onJudge(false, reason), children: t("check.wrong") })
    ] })
  ] });
}
class Heights {
  heights;
  sums;
  // a Fenwick tree, from 1
  constructor(guesses) {
    this.heights = Float64Array.from(guesses);
    this.sums = this.summed();
  }
  summed() {
    const sums = new Float64Array(this.heights.length + 1);
    for (let i2 = 1; i2 < sums.length; ++i2) {
      sums[i2] = (sums[i2] ?? 0) + (this.heights[i2 - 1] ?? 0);
      const parent = i2 + (i2 & -i2);
      if (parent < sums.length) sums[parent] = (sums[parent] ?? 0) + (sums[i2] ?? 0);
    }
    return sums;
  }
  /** Replaces rows by others, whose heights are guessed. The heights of the rest stay known. */
  splice({ first, removed, added }, guess) {
    const before = this.heights;
    this.heights = new Float64Array(Math.max(0, before.length - removed + added));
    this.heights.set(before.subarray(0, first));
    for (let row = first; row < first + added; ++row) this.heights[row] = guess(row);
    this.heights.set(before.subarray(first + removed), first + added);
    this.sums = this.summed();
  }
  get count() {
    return this.heights.length;
  }
  get total() {
    return this.top(this.count);
  }
  of(row) {
    return this.heights[row] ?? 0;
  }
  set(row, height) {
    const change = height - this.of(row);
    if (change === 0) return;
    this.heights[row] = height;
    for (let i2 = row + 1; i2 < this.sums.length; i2 += i2 & -i2) this.sums[i2] = (this.sums[i2] ?? 0) + change;
  }
  /** Where a row begins: the sum of those before it. */
  top(row) {
    let sum = 0;
    for (let i2 = Math.min(row, this.count); i2 > 0; i2 -= i2 & -i2) sum += this.sums[i2] ?? 0;
    return sum;
  }
  /** The row at a height; the last one for what is below all. */
  at(offset) {
    let row = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const next = row + step;
      const sum = this.sums[next];
      if (sum !== void 0 && next <= this.count && sum <= rest) {
        row = next;
        rest -= sum;
      }
    }
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
const BEYOND = 6;
class VirtualList extends x {
  state = { first: 0, last: 30 };
  scroller = M();
  rows = M();
  heights = new Heights([]);
  resizing;
  width = 0;
  taken = [];
  // those that the heights know
  wants;
  // the row to bring into sight after the next measurement
  constructor(props) {
    super(props);
    this.guessAll(props);
  }
  guessAll(props) {
    this.heights = new Heights(Array.from({ length: props.count }, (_2, row) => props.guess(row)));
    this.taken = props.splices;
  }
  /** Lets the heights follow the rows, and says whether these are others than before. */
  follow(before) {
    const { version, splices, count, guess } = this.props;
    if (before.version !== version) {
      this.guessAll(this.props);
      return true;
    }
    if (this.taken === splices) return false;
    for (const splice of splices.slice(this.taken.length)) this.heights.splice(splice, guess);
    this.taken = splices;
    if (this.heights.count !== count) this.guessAll(this.props);
    return true;
  }
  componentDidMount() {
    const scroller = this.scroller.current;
    if (!scroller) return;
    this.resizing = new ResizeObserver(() => {
      if (scroller.clientWidth !== this.width) {
        this.width = scroller.clientWidth;
        const bar = `${scroller.offsetWidth - scroller.clientWidth}px`;
        scroller.parentElement?.style.setProperty("--scrollbar", bar);
        this.guessAll(this.props);
        this.wants = this.props.current;
      }
      this.look();
      this.measure();
    });
    this.resizing.observe(scroller);
    this.wants = this.props.current;
    this.measure();
  }
  componentWillUnmount() {
    this.resizing?.disconnect();
  }
  componentDidUpdate(before) {
    const isOther = this.follow(before);
    if (isOther) this.look();
    if (isOther || before.current !== this.props.current) this.wants = this.props.current;
    this.measure();
  }
  /** Takes the heights of the rows in the page, without moving what is in sight. */
  measure() {
    const scroller = this.scroller.current;
    const rows2 = this.rows.current;
    if (!scroller || !rows2) return;
    let above = 0;
    let changed = false;
    const { first } = this.state;
    const elements = rows2.children;
    const heights = Array.from(elements, (element2) => element2.getBoundingClientRect().height);
    heights.forEach((height, k2) => {
      const row = first + k2;
      const grown = height - this.heights.of(row);
      if (row >= this.heights.count || height === 0 || Math.abs(grown) < 0.5) return;
      if (this.heights.top(row + 1) <= scroller.scrollTop) above += grown;
      this.heights.set(row, height);
      changed = true;
    });
    if (above !== 0) scroller.scrollTop += above;
    if (this.wants !== void 0) {
      this.bringIntoSight(this.wants);
      if (!changed && this.wants >= first && this.wants < first + heights.length) this.wants = void 0;
    }
    if (changed) {
      this.look();
      this.forceUpdate();
    }
  }
  bringIntoSight(row) {
    const scroller = this.scroller.current;
    if (!scroller || scroller.clientHeight === 0) return;
    const top = this.heights.top(row);
    const bottom = top + this.heights.of(row);
    const margin = Math.min(60, scroller.clientHeight / 5);
    const { scrollTop, clientHeight } = scroller;
    if (top - margin < scrollTop) {
      scroller.scrollTop = Math.max(0, top - margin);
    } else if (bottom + margin > scrollTop + clientHeight) {
      scroller.scrollTop = Math.min(top, bottom + margin - clientHeight);
    }
    this.look();
  }
  /** Finds out which rows are in sight. */
  look = () => {
    const scroller = this.scroller.current;
    if (!scroller) return;
    const { count } = this.props;
    const top = this.heights.at(scroller.scrollTop);
    const bottom = this.heights.at(scroller.scrollTop + scroller.clientHeight);
    const first = Math.max(0, top - BEYOND);
    const last2 = Math.min(count, bottom + 1 + BEYOND);
    this.props.onSight?.(first, last2);
    if (first !== this.state.first || last2 !== this.state.last) this.setState({ first, last: last2 });
  };
  render() {
    const { count, render } = this.props;
    const first = Math.min(this.state.first, count);
    const last2 = Math.min(this.state.last, count);
    const shown2 = Array.from({ length: Math.max(0, last2 - first) }, (_2, k2) => render(first + k2));
    return /* @__PURE__ */ a$1(
      "div",
      {
        ref: this.scroller,
        class: `scroller ${this.props.class ?? ""}`,
        role: "presentation",
        onScroll: this.look,
        children: /* @__PURE__ */ a$1(
          "div",
          {
            class: "all-rows",
            role: "presentation",
            style: { height: `${this.heights.total}px` },
            children: /* @__PURE__ */ a$1(
              "div",
              {
                ref: this.rows,
                class: "rows",
                role: "rowgroup",
                style: { transform: `translateY(${this.heights.top(first)}px)` },
                children: shown2
              }
            )
          }
        )
      }
    );
  }
}
const placesOf = (finding) => [
  ...(finding.places ?? []).map((place) => ({ ...place, side: place.side ?? "target" })),
  ...SIDES.flatMap((side) => finding[side] ? [{ ...finding[side], side }] : [])
];
function findingMarks(segment, side, findings2, shown2) {
  return findings2.flatMap(({ finding, judgement }) => {
    const isShown = finding.fingerprint === shown2;
    if (judgement?.is_error === false && !isShown) return [];
    const kind = `finding ${finding.severity}${isShown ? " shown" : ""}`;
    return placesOf(finding).filter((place) => place.side === side && place.segment === segment.index).flatMap((place) => textRanges(segment.text, [[place.start, place.end]])).map((range) => ({ ...range, kind }));
  });
}
function foundMarks(text, found) {
  if (found === "") return [];
  const at = text.toLocaleLowerCase().indexOf(found.toLocaleLowerCase());
  return at < 0 ? [] : [{ begin: at, end: at + found.length, kind: "found" }];
}
function RowStatus({ row }) {
  const who = row.user ? t("row.by", { user: row.user, day: day(row.changed ?? 0) }) : "";
  if (row.state === "accepted") {
    return /* @__PURE__ */ a$1(
      "span",
      {
        class: "status accepted",
        title: `${t("row.accepted")} ${who}`,
        role: "img",
        "aria-label": t("row.accepted"),
        children: "✓"
      }
    );
  }
  if (row.state === "needs_review") {
    return /* @__PURE__ */ a$1(
      "span",
      {
        class: "status review",
        title: `${t("row.needs_review")} ${who}`,
        role: "img",
        "aria-label": t("row.needs_review"),
        children: "?"
      }
    );
  }
  const grade = row.confidence >= 0.9 ? "high" : row.confidence >= 0.6 ? "middle" : "low";
  return /* @__PURE__ */ a$1("span", { class: `status ${grade}`, title: t("confidence.title"), children: share(row.confidence) });
}
class BitextRowView extends x {
  shouldComponentUpdate(next) {
    return Object.keys(next).some((key) => next[key] !== this.props[key]);
  }
  cell(side) {
    const { row, index, languages, current: current2, editor, editsBoth, findings: findings2, shownFinding, found } = this.props;
    const edits = editor !== void 0 && !editsBoth && current2 === side;
    return /* @__PURE__ */ a$1(
      "div",
      {
        role: "gridcell",
        class: `cell ${side}${current2 === side ? " active" : ""}`,
        id: `cell-${index}-${side}`,
        lang: languages[side],
        dir: directionOf(languages[side]),
        "aria-selected": current2 === side,
        onDblClick: () => this.props.onEdit(index, side),
        onClick: (event) => {
          if (!edits) this.props.onChoose(index, side, event.shiftKey);
        },
        children: edits ? editor : row?.[side].segments.map((segment, k2, all) => /* @__PURE__ */ a$1("span", { class: k2 > 0 ? "segment more" : "segment", children: [
          between(all[k2 - 1]?.text ?? "", segment.label ?? segment.text),
          segment.label !== void 0 && /* @__PURE__ */ a$1("b", { class: "label", children: [
            segment.label,
            " "
          ] }),
          /* @__PURE__ */ a$1(Marked, { text: segment.text, marks: [
            ...findingMarks(segment, side, findings2, shownFinding),
            ...foundMarks(segment.text, found)
          ] })
        ] }, segment.id))
      },
      side
    );
  }
  render() {
    const { row, index, current: current2, selected, editor, editsBoth, findings: findings2 } = this.props;
    const open = findings2.filter(({ judgement }) => judgement?.is_error !== false);
    const worst = open.find(({ finding }) => finding.severity === "error") ?? open.find(({ finding }) => finding.severity === "warning") ?? open[0];
    const classes = [
      "row",
      row?.kind ?? "unread",
      current2 ? "current" : "",
      selected ? "selected" : "",
      row?.crossing ? "crossing" : ""
    ];
    return /* @__PURE__ */ a$1("div", { role: "row", class: classes.join(" "), "aria-rowindex": index + 2, "aria-selected": selected, children: [
      /* @__PURE__ */ a$1("div", { role: "rowheader", class: "number", onClick: (event) => this.props.onChoose(index, "target", event.shiftKey), children: index + 1 }),
      /* @__PURE__ */ a$1("div", { role: "gridcell", class: "how", children: [
        row && /* @__PURE__ */ a$1(RowStatus, { row }),
        row?.crossing && /* @__PURE__ */ a$1("span", { class: "moved", title: t("row.crossing"), role: "img", "aria-label": t("row.crossing"), children: "⤭" })
      ] }),
      editsBoth ? /* @__PURE__ */ a$1("div", { role: "gridcell", class: "cell both", children: editor }) : SIDES.map((side) => this.cell(side)),
      /* @__PURE__ */ a$1("div", { role: "gridcell", class: "marks", children: worst && /* @__PURE__ */ a$1(
        "button",
        {
          type: "button",
          class: `badge ${worst.finding.severity}`,
          tabIndex: -1,
          title: open.map(({ finding }) => finding.message).join("\n"),
          "aria-label": t("row.findings", { count: open.length }),
          onClick: () => this.props.onFindings(index),
          children: open.length
        }
      ) })
    ] });
  }
}
function cutPoints(cell, insideTexts) {
  const points = [];
  cell.segments.forEach(({ text }, segment) => {
    points.push({ segment, unit: 0 });
    if (!insideTexts) return;
    const places = WITHOUT_SPACES.test(text) ? characters(text) : wordBegins(text);
    for (const unit of places) if (unit > 0 && unit < text.length) points.push({ segment, unit });
  });
  points.push({ segment: cell.segments.length, unit: 0 });
  return points;
}
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const wordBegins = (text) => [...text.matchAll(/\s+(?=\S)/gu)].map((space) => space.index + space[0].length);
function characters(text) {
  let unit = 0;
  return [...text].map((character) => unit += character.length);
}
function likelyPoint(cell, points, share2) {
  const lengths = cell.segments.map((segment) => segment.text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const before = (point) => lengths.slice(0, point.segment).reduce((sum, length) => sum + length, 0) + point.unit;
  const wanted = share2 * all;
  const isInside = (point, k2) => k2 > 0 && k2 < points.length - 1 && (cell.segments.length === 1 || point.unit === 0);
  let best = points.length - 1;
  let distance = Infinity;
  points.forEach((point, k2) => {
    const away = Math.abs(before(point) - wanted);
    if (!isInside(point, k2) || away >= distance) return;
    best = k2;
    distance = away;
  });
  return best;
}
function cutAt(cell, point) {
  if (point.unit === 0) return { segments: point.segment };
  const text = cell.segments[point.segment]?.text.slice(0, point.unit) ?? "";
  return { segments: point.segment, offset: byteLength(text) };
}
function shareBefore(cell, point) {
  const lengths = cell.segments.map((segment) => segment.text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const before = lengths.slice(0, point.segment).reduce((sum, length) => sum + length, 0);
  return all === 0 ? 0 : (before + point.unit) / all;
}
function firstChoice(row, points) {
  const source = likelyPoint(row.source, points.source, 0.5);
  const at = points.source[source];
  const isWhole = source === points.source.length - 1 || !at;
  const share2 = isWhole ? 0.5 : shareBefore(row.source, at);
  return { source, target: likelyPoint(row.target, points.target, share2) };
}
function SplitEditor({ row, side, languages, unlocked, onCut, onCancel }) {
  const points = {
    source: cutPoints(row.source, unlocked),
    target: cutPoints(row.target, true)
  };
  const [chosen, setChosen] = d(() => firstChoice(row, points));
  const [active, setActive] = d(side);
  const element2 = T(null);
  F(() => element2.current?.focus(), []);
  const pointOf = (one) => points[one][chosen[one]] ?? { segment: row[one].segments.length, unit: 0 };
  const isEmpty = (end) => SIDES.every((one) => chosen[one] === (end === "first" ? 0 : points[one].length - 1));
  const possible = !isEmpty("first") && !isEmpty("last");
  const apply = () => {
    if (possible) onCut(cutAt(row.source, pointOf("source")), cutAt(row.target, pointOf("target")));
  };
  const move = (step) => {
    const forward = directionOf(languages[active]) === "rtl" ? -step : step;
    const next = Math.max(0, Math.min(chosen[active] + forward, points[active].length - 1));
    setChosen({ ...chosen, [active]: next });
  };
  const onKeyDown = (event) => {
    const actions = {
      ArrowLeft: () => move(-1),
      ArrowRight: () => move(1),
      ArrowUp: () => setActive("source"),
      ArrowDown: () => setActive("target"),
      Enter: apply,
      Escape: onCancel
    };
    const act = event.target === element2.current || event.key === "Escape" ? actions[event.key] : void 0;
    if (event.key !== "Tab") event.stopPropagation();
    if (!act) return;
    event.preventDefault();
    act();
  };
  return /* @__PURE__ */ a$1(
    "div",
    {
      class: "split",
      ref: element2,
      tabIndex: 0,
      role: "group",
      "aria-label": t("split.title"),
      onKeyDown,
      children: [
        SIDES.map((one) => /* @__PURE__ */ a$1(
          "p",
          {
            class: one === active ? "side active" : "side",
            lang: languages[one],
            dir: directionOf(languages[one]),
            children: /* @__PURE__ */ a$1(
              SplitText,
              {
                row,
                side: one,
                points: points[one],
                chosen: chosen[one],
                onChoose: (point) => {
                  setActive(one);
                  setChosen({ ...chosen, [one]: point });
                }
              }
            )
          },
          one
        )),
        /* @__PURE__ */ a$1("div", { class: "buttons", children: [
          /* @__PURE__ */ a$1(Action, { primary: true, onClick: apply, disabled: !possible, keys: "Enter", children: t("split.apply") }),
          /* @__PURE__ */ a$1(Action, { onClick: onCancel, keys: "Esc", children: t("dialog.cancel") }),
          /* @__PURE__ */ a$1("span", { class: "hint", children: t("split.hint") })
        ] })
      ]
    }
  );
}
function SplitText({ row, side, points, chosen, onChoose }) {
  return /* @__PURE__ */ a$1($, { children: points.map((point, k2) => {
    const text = row[side].segments[point.segment]?.text ?? "";
    const next = points[k2 + 1];
    const end = next && next.segment === point.segment ? next.unit : text.length;
    const piece = text.slice(point.unit, end);
    return /* @__PURE__ */ a$1("span", { class: k2 >= chosen ? "second" : "first", onClick: () => onChoose(k2), children: [
      k2 === chosen && /* @__PURE__ */ a$1("b", { class: "cut", "aria-label": t("split.cut"), role: "img", children: "✂" }),
      point.segment > 0 && point.unit === 0 && " ",
      piece
    ] }, k2);
  }) });
}
const WIDTH = 14;
const STATES = ["accepted", "doubt", "review"];
const FINDINGS = ["warning", "error"];
function rankOf(store, row) {
  if (store.letters[row] === "a") return STATES.indexOf("accepted") + 1;
  if (store.letters[row] === "n") return STATES.indexOf("review") + 1;
  return store.isDoubtful(row) ? STATES.indexOf("doubt") + 1 : 0;
}
function Strip({ store, version }) {
  const canvas = T(null);
  A(() => {
    const element2 = canvas.current;
    const paper = element2?.getContext("2d");
    if (!element2 || !paper) return;
    const height = element2.clientHeight;
    element2.width = WIDTH;
    element2.height = height;
    const style = getComputedStyle(element2);
    const step = height / Math.max(1, store.count);
    const states = new Uint8Array(height + 1);
    const findings2 = new Uint8Array(height + 1);
    const note = (ranks, row, rank) => {
      const last2 = Math.max(Math.floor(row * step), Math.ceil((row + 1) * step) - 1);
      for (let y2 = Math.floor(row * step); y2 <= last2; ++y2) {
        if (rank > (ranks[y2] ?? 0)) ranks[y2] = rank;
      }
    };
    for (let row = 0; row < store.count; ++row) note(states, row, rankOf(store, row));
    for (const { finding, row } of store.openFindings) {
      const rank = FINDINGS.indexOf(finding.severity) + 1;
      if (rank > 0) note(findings2, store.placeOf(row), rank);
    }
    paper.clearRect(0, 0, WIDTH, height);
    const paint = (ranks, left, names) => names.forEach((name, k2) => {
      paper.fillStyle = style.getPropertyValue(`--${name}`);
      for (let y2 = 0; y2 < height; ++y2) if (ranks[y2] === k2 + 1) paper.fillRect(left, y2, 6, 1);
    });
    paint(states, 0, STATES);
    paint(findings2, 8, FINDINGS);
  }, [version]);
  return /* @__PURE__ */ a$1(
    "div",
    {
      class: "strip",
      title: t("align.strip"),
      onClick: (event) => {
        const { top, height } = event.currentTarget.getBoundingClientRect();
        store.goTo(Math.floor((event.clientY - top) / height * store.count));
      },
      children: [
        /* @__PURE__ */ a$1("canvas", { ref: canvas, width: WIDTH, role: "img", "aria-label": t("align.strip") }),
        /* @__PURE__ */ a$1("i", { "aria-hidden": "true", style: { top: `${100 * store.current / Math.max(1, store.count)}%` } })
      ]
    }
  );
}
function TextEditor({ segments, side, language, onSave, onCancel }) {
  const [texts, setTexts] = d(() => segments.map((segment) => segment.text));
  const first = T(null);
  F(() => {
    const field = first.current;
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const save = () => {
    const changed = segments.flatMap((segment, k2) => {
      const text = texts[k2] ?? "";
      return text === segment.text ? [] : [{ segment: segment.id, text }];
    });
    if (changed.length > 0) onSave(changed);
    else onCancel();
  };
  const onKeyDown = (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onCancel();
    }
  };
  return /* @__PURE__ */ a$1("div", { class: "text-editor", onKeyDown, children: [
    segments.map((segment, k2) => /* @__PURE__ */ a$1(
      "textarea",
      {
        ref: k2 === 0 ? first : null,
        value: texts[k2] ?? "",
        rows: 1,
        lang: language,
        dir: directionOf(language),
        spellcheck: true,
        "aria-label": t(side === "source" ? "align.edit_source" : "align.edit_target"),
        onInput: (event) => {
          const { value } = event.currentTarget;
          setTexts(texts.map((text, at) => at === k2 ? value : text));
        }
      },
      segment.id
    )),
    /* @__PURE__ */ a$1("div", { class: "buttons", children: [
      /* @__PURE__ */ a$1(Action, { primary: true, onClick: save, keys: "Enter", children: t("align.save_text") }),
      /* @__PURE__ */ a$1(Action, { onClick: onCancel, keys: "Esc", children: t("dialog.cancel") })
    ] })
  ] });
}
const NONE$1 = [];
const LINE = 21;
const AROUND = 13;
function Grid(props) {
  const { store, side, mode, shownFinding, found, onSide, onMode, onFindings } = props;
  const element2 = T(null);
  const sight = T([0, 40]);
  const perLine = T(60);
  const readSight = () => attempt(() => store.load(...sight.current));
  A(readSight);
  A(() => {
    const width = element2.current?.querySelector(".cell")?.clientWidth;
    if (width) perLine.current = Math.max(12, (width - 20) / 7.2);
  }, [store.layout]);
  A(() => {
    if (!mode) element2.current?.focus({ preventScroll: true });
  }, [mode]);
  const isGone = mode !== void 0 && store.placeOf(mode.row) < 0;
  A(() => {
    if (isGone) onMode(void 0);
  }, [isGone]);
  const callbacks = T({
    choose: (index, chosen, extend) => {
      store.goTo(index, extend);
      onSide(chosen);
    },
    edit: (index, chosen) => {
      const id = store.ids[index];
      if (store.row(index)?.[chosen].segments.length === 0) return;
      if (id !== void 0 && (chosen === "target" || settings().unlocked)) {
        onMode({ kind: "edit", row: id, side: chosen });
      }
    },
    findings: (index) => onFindings(index)
  });
  const languages = useLanguages(store);
  const [first, last2] = store.selection;
  const render = (index) => {
    const row = store.row(index);
    const isCurrent = index === store.current;
    const isOpen = row !== void 0 && mode?.row === row.id;
    return /* @__PURE__ */ a$1(
      BitextRowView,
      {
        index,
        row,
        languages,
        current: isCurrent ? isOpen ? mode.side : side : void 0,
        selected: index >= first && index <= last2,
        findings: row ? store.findingsOf(row.id) : NONE$1,
        shownFinding,
        found,
        editor: isOpen ? /* @__PURE__ */ a$1(Editor, { store, mode, languages, onMode }) : void 0,
        editsBoth: isOpen && mode.kind === "split",
        onChoose: callbacks.current.choose,
        onEdit: callbacks.current.edit,
        onFindings: callbacks.current.findings
      },
      row?.id ?? `unread-${index}`
    );
  };
  const heading = (one) => store.state && /* @__PURE__ */ a$1("div", { role: "columnheader", class: `cell ${one}`, title: store.state[one].name, children: [
    /* @__PURE__ */ a$1("b", { children: languageTitle(languages[one]) }),
    " ",
    /* @__PURE__ */ a$1("span", { dir: "auto", children: fileName(store.state[one].name) }),
    one === "source" && !settings().unlocked && /* @__PURE__ */ a$1("span", { class: "lock", title: t("align.locked"), children: t("align.locked_short") })
  ] });
  return /* @__PURE__ */ a$1("div", { class: "grid-and-strip", children: [
    /* @__PURE__ */ a$1(
      "div",
      {
        ref: element2,
        class: "grid",
        role: "grid",
        tabIndex: 0,
        "aria-label": t("align.grid", { name: store.name }),
        "aria-rowcount": store.count + 1,
        "aria-multiselectable": "true",
        "aria-activedescendant": `cell-${store.current}-${side}`,
        children: [
          /* @__PURE__ */ a$1("div", { class: "grid-head", role: "rowgroup", children: /* @__PURE__ */ a$1("div", { role: "row", class: "row head", "aria-rowindex": 1, children: [
            /* @__PURE__ */ a$1("div", { role: "columnheader", class: "number", children: t("align.number") }),
            /* @__PURE__ */ a$1("div", { role: "columnheader", class: "how", children: t("align.how") }),
            heading("source"),
            heading("target"),
            /* @__PURE__ */ a$1("div", { role: "columnheader", class: "marks", "aria-label": t("view.check") })
          ] }) }),
          /* @__PURE__ */ a$1(
            VirtualList,
            {
              count: store.count,
              current: store.current,
              version: store.layout,
              splices: store.splices,
              render,
              guess: (row) => LINE * Math.max(1, Math.ceil((store.lengths[row] ?? 100) / perLine.current)) + AROUND,
              onSight: (from, to) => {
                sight.current = [from, to];
                readSight();
              }
            }
          )
        ]
      }
    ),
    /* @__PURE__ */ a$1(Strip, { store, version: `${store.version} ${store.findingsAt} ${store.layout} ${store.openFindings.length}` })
  ] });
}
function useLanguages(store) {
  const held = T({ source: "", target: "" });
  const source = store.state?.source.language ?? "";
  const target = store.state?.target.language ?? "";
  if (held.current.source !== source || held.current.target !== target) held.current = { source, target };
  return held.current;
}
function Editor({ store, mode, languages, onMode }) {
  const row = store.rowById(mode.row);
  if (!row) return null;
  const close = () => onMode(void 0);
  if (mode.kind === "split") {
    return /* @__PURE__ */ a$1(
      SplitEditor,
      {
        row,
        side: mode.side,
        languages,
        unlocked: settings().unlocked,
        onCancel: close,
        onCut: (source, target) => {
          close();
          attempt(() => store.edit({ kind: "split", row: row.id, source, target }));
        }
      }
    );
  }
  return /* @__PURE__ */ a$1(
    TextEditor,
    {
      segments: row[mode.side].segments,
      side: mode.side,
      language: languages[mode.side],
      onCancel: close,
      onSave: (changed) => {
        close();
        for (const one of changed) attempt(() => store.edit({ kind: "text", side: mode.side, ...one }));
      }
    }
  );
}
const PAGE$1 = 1e3;
const PIECE = 200;
function element(name, text = "", className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}
function stateOf(row) {
  if (row.state === "accepted") return "✓";
  return row.state === "needs_review" ? "?" : share(row.confidence);
}
function lineOf(row, number2, { state, remarks }) {
  const line = element("tr", "", row.kind);
  line.append(element("td", String(number2), "number"), element("td", stateOf(row), "how"));
  for (const side of SIDES) {
    const { language } = state[side];
    const cell = element("td", joined(row[side].segments.map(({ label, text }) => label === void 0 ? text : `${label} ${text}`)));
    cell.lang = language;
    cell.dir = directionOf(language);
    line.append(cell);
  }
  const said = remarks(row.id);
  if (said.length > 0) {
    const list = element("ul");
    list.append(...said.map((one) => element("li", one)));
    line.lastElementChild?.append(list);
  }
  return line;
}
function emptyTable({ name, state }) {
  const sheet = element("section", "", "printed");
  const table = element("table");
  const head = element("tr");
  const title = (side) => `${languageTitle(state[side].language)} – ${fileName(state[side].name)}`;
  head.append(
    element("th", t("align.number"), "number"),
    element("th", t("align.how"), "how"),
    element("th", title("source")),
    element("th", title("target"))
  );
  const heads = element("thead");
  heads.append(head);
  const body = element("tbody");
  table.append(heads, body);
  sheet.append(element("h1", name), table);
  return { sheet, body };
}
async function fill(body, printing) {
  let version;
  for (let first = 0, total = 1; first < total; first += PAGE$1) {
    const answer = await rows(printing.name, first, PAGE$1);
    version ??= answer.version;
    if (answer.version !== version) return false;
    ({ total } = answer);
    for (let k2 = 0; k2 < answer.rows.length; k2 += PIECE) {
      body.append(...answer.rows.slice(k2, k2 + PIECE).map((row, at) => lineOf(row, first + k2 + at + 1, printing)));
      printing.onProgress(Math.min(1, (first + k2 + PIECE) / Math.max(1, total)));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
  return true;
}
async function printAll(printing) {
  let { sheet, body } = emptyTable(printing);
  document.body.append(sheet);
  try {
    for (let left = 3; !await fill(body, printing); --left) {
      if (left === 0) throw new Error(t("print.changing"));
      sheet.remove();
      ({ sheet, body } = emptyTable(printing));
      document.body.append(sheet);
    }
    window.print();
  } finally {
    sheet.remove();
  }
}
const PAGE = 100;
const DOUBTFUL = 90;
const RECHECK_AFTER = 900;
function letterOf(row) {
  if (row.state === "accepted") return "a";
  if (row.state === "needs_review") return "n";
  return row.source.segments.length > 0 && row.target.segments.length > 0 ? "m" : "-";
}
const NONE = [];
const lengthOf = (row) => Math.max(
  ...[row.source, row.target].map((cell) => cell.segments.reduce((sum, segment) => sum + segment.text.length + 1, 0))
);
class BitextStore {
  constructor(name) {
    this.name = name;
  }
  state;
  count = 0;
  ids = [];
  letters = [];
  confidence = [];
  lengths = [];
  doubtful = 0;
  // how many rows are worth a look
  current = 0;
  anchor = 0;
  // where the selection begins; it ends at `current`
  findings = [];
  openFindings = NONE;
  // those that nobody called a false alarm
  counts = { error: 0, warning: 0, info: 0 };
  // of the open ones
  checks = [];
  // the names of those that found something
  findingsAt = -1;
  // the version that was checked
  checking = false;
  conflict;
  layout = 0;
  // grows when all rows may be others than before
  splices = [];
  // which rows came and went since then
  failure;
  // why the document can't be shown
  rows = [];
  places;
  // row by id, when somebody has asked
  asked = /* @__PURE__ */ new Set();
  // where the pieces begin that are on their way
  byRow = /* @__PURE__ */ new Map();
  listeners = /* @__PURE__ */ new Set();
  queue = Promise.resolve();
  timer;
  pending = 0;
  // edits without an answer
  closed = false;
  subscribe(listener2) {
    this.listeners.add(listener2);
    return () => this.listeners.delete(listener2);
  }
  close() {
    this.closed = true;
    clearTimeout(this.timer);
  }
  changed() {
    for (const listener2 of this.listeners) listener2();
  }
  get version() {
    return this.state?.version ?? -1;
  }
  row(index) {
    return this.rows[index];
  }
  rowById(id) {
    return this.rows[this.placeOf(id)];
  }
  /** Which row has that id; -1 for none. */
  placeOf(id) {
    this.places ??= new Map(this.ids.map((one, k2) => [one, k2]));
    return this.places.get(id) ?? -1;
  }
  findingsOf(id) {
    return this.byRow.get(id) ?? NONE;
  }
  get selection() {
    return this.anchor < this.current ? [this.anchor, this.current] : [this.current, this.anchor];
  }
  // ---- reading ----
  /** Reads the first rows, and then what there is of all. */
  async open(at = 0) {
    try {
      const first = Math.floor(at / PAGE) * PAGE;
      const begin = rows(this.name, first, PAGE);
      const rest = Promise.all([describe(this.name), overview(this.name)]);
      rest.catch(() => void 0);
      const rows$1 = await begin;
      this.count = rows$1.total;
      this.put(rows$1.first, rows$1.rows);
      this.current = this.anchor = Math.min(at, Math.max(0, rows$1.total - 1));
      this.relayout();
      this.changed();
      const [state, overview$1] = await rest;
      if (rows$1.version !== overview$1.version) this.rows = [];
      this.take(state, overview$1);
      this.recheckSoon(0);
    } catch (failure) {
      this.failure = failure;
      this.changed();
    }
  }
  take(state, overview2) {
    this.state = { ...state, version: overview2.version };
    this.ids = overview2.ids;
    this.places = void 0;
    this.letters = [...overview2.states];
    this.confidence = overview2.confidence;
    this.lengths = overview2.lengths;
    this.count = overview2.ids.length;
    this.doubtful = this.doubtfulBetween(0, this.count);
    this.current = Math.min(this.current, Math.max(0, this.count - 1));
    this.anchor = this.current;
    this.relayout();
    this.changed();
  }
  /** Makes the grid forget how high the rows are. */
  relayout() {
    ++this.layout;
    this.splices = [];
  }
  /** Reads all anew, and stays at the row with that id, or where it was. */
  async reload(id = this.ids[this.current]) {
    const [state, overview$1] = await Promise.all([
      describe(this.name),
      overview(this.name)
    ]);
    this.rows = [];
    this.asked.clear();
    this.take(state, overview$1);
    const at = id === void 0 ? -1 : this.placeOf(id);
    if (at >= 0) this.current = this.anchor = at;
    await this.load(this.current, this.current + 1);
    this.recheckSoon();
  }
  put(first, rows2) {
    rows2.forEach((row, k2) => {
      this.rows[first + k2] = row;
    });
  }
  /** Reads the rows from `first` up to `last`, where they are not there and not on their way. */
  async load(first, last2) {
    const reads = [];
    const end = Math.min(last2, this.count);
    for (let row = first; row < end; ++row) {
      if (this.rows[row] !== void 0) continue;
      const coming = [...this.asked].find((begin2) => begin2 <= row && row < begin2 + PAGE);
      const begin = coming ?? this.pieceFor(row);
      if (coming === void 0) reads.push(this.loadPiece(begin));
      row = begin + PAGE - 1;
    }
    await Promise.all(reads);
  }
  // Where to begin a piece that has a row that is not there: where more are missing, behind it or
  // before it, as somebody who scrolls will want these next.
  pieceFor(row) {
    let end = row;
    while (end < Math.min(row + PAGE, this.count) && this.rows[end] === void 0) ++end;
    return Math.max(0, end - PAGE);
  }
  async loadPiece(first) {
    this.asked.add(first);
    try {
      const answer = await rows(this.name, first, PAGE);
      this.asked.delete(first);
      if (this.closed) return;
      if (this.state && answer.version !== this.version) {
        if (answer.version > this.version && this.pending === 0) await this.reload();
        else await this.queue.then(() => this.load(first, first + PAGE));
        return;
      }
      this.put(first, answer.rows);
      this.changed();
    } catch (failure) {
      this.asked.delete(first);
      throw failure;
    }
  }
  /** Looks whether somebody else has edited the document. */
  async look() {
    if (this.pending > 0 || !this.state || this.closed) return;
    const state = await describe(this.name);
    if (this.pending > 0 || state.version === this.version) return;
    await this.reload();
    tell(t("align.changed_elsewhere"));
  }
  // ---- moving ----
  goTo(row, extend = false) {
    this.current = Math.max(0, Math.min(row, this.count - 1));
    if (!extend) this.anchor = this.current;
    this.changed();
  }
  goToId(id) {
    const at = this.placeOf(id);
    if (at >= 0) this.goTo(at);
  }
  isDoubtful(index) {
    const letter = this.letters[index];
    if (letter === "a") return false;
    return letter !== "m" || (this.confidence[index] ?? 100) < DOUBTFUL;
  }
  doubtfulBetween(first, last2) {
    let count = 0;
    for (let k2 = first; k2 < last2; ++k2) if (this.isDoubtful(k2)) ++count;
    return count;
  }
  /** Goes to the next row that is worth a look, or the one before with a step of -1. */
  goToDoubtful(step) {
    for (let k2 = 1; k2 <= this.count; ++k2) {
      const row = (this.current + step * k2 + this.count * 2) % this.count;
      if (!this.isDoubtful(row)) continue;
      this.goTo(row);
      return;
    }
    tell(t("align.none_doubtful"));
  }
  // ---- editing ----
  /** Makes an edit after those before it, and gives whether it was made. */
  edit(change) {
    return this.enqueue(
      () => edit(this.name, change, this.version, settings().unlocked),
      (failure) => this.refused(change, failure)
    );
  }
  undo() {
    return this.enqueue(() => undo(this.name), complain, true);
  }
  redo() {
    return this.enqueue(() => redo(this.name), complain, true);
  }
  enqueue(send2, fail, follow = false) {
    ++this.pending;
    const done = this.queue.then(async () => {
      try {
        const before = this.version;
        const answer = await send2();
        --this.pending;
        await this.answered(answer, before, follow);
        return true;
      } catch (failure) {
        --this.pending;
        fail(failure);
        return false;
      }
    });
    this.queue = done;
    return done;
  }
  async answered(answer, before, follow) {
    const { change, before: begin, ...state } = answer;
    if (!change || begin !== before) {
      await this.reload();
      return;
    }
    this.state = state;
    this.apply(change);
    if (follow && change.rows.length > 0) this.current = this.anchor = change.first;
    this.current = Math.min(this.current, this.count - 1);
    this.anchor = Math.min(this.anchor, this.count - 1);
    this.changed();
    this.recheckSoon();
  }
  apply({ first, removed, rows: rows2 }) {
    if (this.rows.length < first) this.rows.length = first;
    const doubtful = this.doubtful - this.doubtfulBetween(first, first + removed);
    this.rows.splice(first, removed, ...rows2);
    this.ids.splice(first, removed, ...rows2.map((row) => row.id));
    this.letters.splice(first, removed, ...rows2.map(letterOf));
    this.confidence.splice(first, removed, ...rows2.map((row) => Math.round(row.confidence * 100)));
    this.lengths.splice(first, removed, ...rows2.map(lengthOf));
    this.count = this.ids.length;
    this.doubtful = doubtful + this.doubtfulBetween(first, first + rows2.length);
    if (rows2.length !== removed) {
      this.splices = [...this.splices, { first, removed, added: rows2.length }];
      this.asked.clear();
    }
    if (rows2.length !== removed || rows2.some((row) => this.places?.get(row.id) === void 0)) {
      this.places = void 0;
    }
  }
  refused(change, failure) {
    const row = this.rowOf(change);
    const isLate = failure instanceof ApiError && failure.status === 409 && row !== void 0;
    if (!isLate) {
      complain(failure);
      return;
    }
    attempt(async () => {
      const before = this.version;
      await this.reload(row);
      if (this.version === before) {
        complain(failure);
        return;
      }
      this.conflict = { row, edit: change };
      this.changed();
    });
  }
  rowOf(change) {
    if (change.kind === "state") return change.rows[0];
    if (change.kind !== "text") return change.row;
    return this.rows.find((row) => row?.[change.side].segments.some((segment) => segment.id === change.segment))?.id;
  }
  /** Ends a conflict: with what is there, or with what was to be made. */
  settle(mine) {
    const { conflict } = this;
    this.conflict = void 0;
    this.changed();
    if (!mine || !conflict) return;
    attempt(async () => {
      await this.edit(conflict.edit);
      await this.reload(conflict.row);
    });
  }
  // ---- findings ----
  recheckSoon(wait = RECHECK_AFTER) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => attempt(() => this.recheck()), wait);
  }
  async recheck() {
    if (this.closed) return;
    this.checking = true;
    this.changed();
    try {
      const { version, judgements, rows: rows2, report } = await findings(this.name, settings().language);
      this.findings = report.findings.map((finding, k2) => ({
        finding,
        row: rows2[k2] ?? 0,
        judgement: judgements[finding.fingerprint]
      }));
      this.sortFindings();
      this.findingsAt = version;
    } finally {
      this.checking = false;
      this.changed();
    }
  }
  sortFindings() {
    this.findings.sort((a2, b2) => this.placeOf(a2.row) - this.placeOf(b2.row));
    this.openFindings = this.findings.filter(({ judgement }) => judgement?.is_error !== false);
    this.counts = { error: 0, warning: 0, info: 0 };
    for (const { finding } of this.openFindings) ++this.counts[finding.severity];
    this.checks = [...new Set(this.findings.map(({ finding }) => finding.check))].sort();
    this.byRow.clear();
    for (const one of this.findings) {
      const list = this.byRow.get(one.row);
      if (list) list.push(one);
      else this.byRow.set(one.row, [one]);
    }
  }
  /** Notes what a person says of a finding; undefined takes it back. */
  async judge(one, said) {
    const { fingerprint } = one.finding;
    if (said) {
      await judge(this.name, fingerprint, said);
    } else {
      await takeBackJudgement(this.name, fingerprint);
    }
    const judgement = said && { ...said, user: "", time: Date.now() / 1e3 };
    this.findings = this.findings.map((each) => each.finding.fingerprint === fingerprint ? { ...each, judgement } : each);
    this.sortFindings();
    this.changed();
  }
}
function useStore(name, at) {
  const store = w(() => new BitextStore(name), [name]);
  const [, draw] = _((count) => count + 1, 0);
  A(() => {
    const unsubscribe = store.subscribe(() => draw(void 0));
    void store.open(at);
    const look = () => {
      if (!document.hidden) store.look().catch(complain);
    };
    const timer = setInterval(look, 2e4);
    addEventListener("focus", look);
    return () => {
      unsubscribe();
      store.close();
      clearInterval(timer);
      removeEventListener("focus", look);
    };
  }, [store]);
  return store;
}
function foundIn({ counts }) {
  const count = counts.error + counts.warning;
  return count === 0 && counts.info > 0 ? t("documents.infos", { count: counts.info }) : t("align.findings", { count });
}
function Workbench({ route }) {
  const { name } = route;
  const checks = route.view === "check";
  const store = useStore(name, Math.max(0, Number(parseRoute(location.hash).parameters.get("row") ?? 1) - 1) || 0);
  const [side, setSide] = d("target");
  const [mode, setMode] = d();
  const [dialog, setDialog] = d();
  const [filter, setFilter] = d(ALL_FINDINGS);
  const [fingerprint, setFingerprint] = d("");
  const [found, setFound] = d(route.parameters.get("find") ?? "");
  const [progress, setProgress] = d();
  const [, redraw] = _((count) => count + 1, 0);
  useTitle(name);
  const list = w(() => store.findings.filter((one) => passes(one, filter)), [store.findings, filter]);
  const shown2 = list.find(({ finding }) => finding.fingerprint === fingerprint);
  const noted = T(void 0);
  A(() => {
    clearTimeout(noted.current);
    noted.current = setTimeout(() => noteParameters({ row: String(store.current + 1) }), 400);
    return () => clearTimeout(noted.current);
  }, [store.current]);
  const show2 = (one) => {
    if (!one) return;
    setFingerprint(one.finding.fingerprint);
    store.goToId(one.row);
  };
  const step = (by) => {
    const at = shown2 ? list.indexOf(shown2) : list.findIndex((one) => store.placeOf(one.row) >= store.current) - (by > 0 ? 1 : 0);
    show2(list[(at + by + list.length) % Math.max(1, list.length)]);
  };
  const judge2 = (isError, reason) => {
    if (!shown2) return;
    const next = list[list.indexOf(shown2) + 1];
    attempt(() => store.judge(shown2, { is_error: isError, reason }));
    show2(next);
  };
  const id = () => store.ids[store.current];
  const change = (kind) => {
    const row = id();
    if (row === void 0) return;
    attempt(() => store.edit(kind === "merge" ? { kind, row } : { kind, row, side }));
  };
  const setState = (state2) => {
    const [first, last2] = store.selection;
    const rows2 = store.ids.slice(first, last2 + 1);
    const same = rows2.length === 1 && store.letters[first] === "n" && state2 === "needs_review";
    attempt(() => store.edit({ kind: "state", rows: rows2, state: same ? "machine" : state2 }));
    if (!checks) store.goTo(last2 + 1);
  };
  const openEditor = (kind) => {
    const row = id();
    if (row === void 0) return;
    if (kind === "edit" && side === "source" && !settings().unlocked) tell(t("align.is_locked"));
    else if (kind === "edit" && store.row(store.current)?.[side].segments.length === 0) tell(t("align.is_empty"));
    else setMode({ kind, row, side });
  };
  const pending = () => attempt(async () => {
    setProgress({ share: 0, step: "aligning" });
    try {
      await realign(name, (share2, step2) => setProgress({ share: share2, step: step2 }));
      await store.reload();
      tell(t("align.realigned"));
    } finally {
      setProgress(void 0);
    }
  });
  const toggleLock = () => {
    choose({ unlocked: !settings().unlocked });
    redraw(void 0);
  };
  const print = () => attempt(async () => {
    if (!store.state || progress) return;
    setProgress({ share: 0, step: "reading" });
    try {
      await printAll({
        name,
        state: store.state,
        remarks: (row) => (checks ? store.findingsOf(row) : []).filter(({ judgement }) => judgement?.is_error !== false).map(({ finding }) => finding.message),
        onProgress: (done) => setProgress({ share: done, step: "reading" })
      });
    } finally {
      setProgress(void 0);
    }
  });
  const page2 = 10;
  const bindings = [
    { keys: ["ArrowDown", "j"], label: "key.down", run: () => store.goTo(store.current + 1) },
    { keys: ["ArrowUp", "k"], label: "key.up", run: () => store.goTo(store.current - 1) },
    { keys: ["Shift+ArrowDown"], label: "key.extend_down", run: () => store.goTo(store.current + 1, true) },
    { keys: ["Shift+ArrowUp"], label: "key.extend_up", run: () => store.goTo(store.current - 1, true) },
    { keys: ["PageDown"], label: "key.page_down", run: () => store.goTo(store.current + page2) },
    { keys: ["PageUp"], label: "key.page_up", run: () => store.goTo(store.current - page2) },
    { keys: ["Home", "Ctrl+Home"], label: "key.first", run: () => store.goTo(0) },
    { keys: ["End", "Ctrl+End"], label: "key.last", run: () => store.goTo(store.count - 1) },
    { keys: ["ArrowLeft"], label: "key.source", run: () => setSide("source") },
    { keys: ["ArrowRight"], label: "key.target", run: () => setSide("target") },
    { keys: ["Space"], label: "key.next_doubtful", run: () => store.goToDoubtful(1) },
    { keys: ["Shift+Space"], label: "key.previous_doubtful", run: () => store.goToDoubtful(-1) },
    { keys: ["a"], label: "key.accept", run: () => setState("accepted") },
    { keys: ["r"], label: "key.review", run: () => setState("needs_review") },
    { keys: ["u"], label: "key.segment_up", run: () => change("up") },
    { keys: ["d"], label: "key.segment_down", run: () => change("down") },
    { keys: ["m"], label: "key.merge", run: () => change("merge") },
    { keys: ["Shift+m"], label: "key.merge_side", run: () => change("merge_side") },
    { keys: ["s"], label: "key.split", run: () => openEditor("split") },
    { keys: ["e", "F2"], label: "key.edit", run: () => openEditor("edit") },
    { keys: ["Ctrl+z"], label: "key.undo", run: () => attempt(() => store.undo()) },
    { keys: ["Ctrl+Shift+z", "Ctrl+y"], label: "key.redo", run: () => attempt(() => store.redo()) },
    { keys: ["l"], label: "key.lock", run: toggleLock },
    { keys: ["/", "Ctrl+f"], label: "key.find", run: () => setDialog("find") },
    { keys: ["Ctrl+s"], label: "key.save", run: () => setDialog("save") },
    { keys: ["Ctrl+p"], label: "key.print", run: print },
    { keys: ["c"], label: checks ? "key.to_align" : "key.to_check", run: () => goTo(checks ? "align" : "check", name, { row: String(store.current + 1) }) }
  ];
  const checkBindings = checks ? [
    { keys: ["n", "F8"], label: "key.next_finding", run: () => step(1) },
    { keys: ["p", "Shift+F8"], label: "key.previous_finding", run: () => step(-1) },
    { keys: ["y"], label: "key.is_error", run: () => judge2(true, "") },
    { keys: ["x"], label: "key.is_false", run: () => judge2(false, "") }
  ] : [];
  useKeys({ title: checks ? "view.check" : "view.align", bindings: [...checkBindings, ...bindings] });
  if (store.failure !== void 0) {
    return /* @__PURE__ */ a$1("main", { class: "view", children: [
      /* @__PURE__ */ a$1("p", { class: "failed", children: explain(store.failure) }),
      /* @__PURE__ */ a$1("p", { children: /* @__PURE__ */ a$1("a", { href: linkTo("documents"), children: t("view.documents") }) })
    ] });
  }
  const { state } = store;
  return /* @__PURE__ */ a$1("main", { class: checks ? "view workbench checks" : "view workbench", children: [
    /* @__PURE__ */ a$1("header", { class: "bar", children: [
      /* @__PURE__ */ a$1("h1", { dir: "auto", children: name }),
      state && /* @__PURE__ */ a$1("p", { class: "figures", children: [
        /* @__PURE__ */ a$1("span", { title: t("documents.accepted"), children: t("align.accepted", { count: state.accepted, all: state.rows }) }),
        state.needs_review > 0 && /* @__PURE__ */ a$1("span", { children: t("align.needs_review", { count: state.needs_review }) }),
        /* @__PURE__ */ a$1(Confidence, { value: state.confidence }),
        store.doubtful > 0 && /* @__PURE__ */ a$1(
          "button",
          {
            type: "button",
            class: "plain",
            tabIndex: -1,
            title: t("key.next_doubtful"),
            onClick: () => store.goToDoubtful(1),
            children: t("align.doubtful", { count: store.doubtful })
          }
        ),
        /* @__PURE__ */ a$1("a", { href: linkTo(checks ? "align" : "check", name, { row: String(store.current + 1) }), children: checks ? t("align.back") : store.findingsAt < 0 ? t("check.checking") : foundIn(store) })
      ] }),
      /* @__PURE__ */ a$1("span", { class: "gap" }),
      /* @__PURE__ */ a$1("div", { class: "tools", children: [
        /* @__PURE__ */ a$1(Action, { disabled: progress !== void 0, onClick: pending, title: t("align.realign_title"), children: t("tool.realign") }),
        /* @__PURE__ */ a$1(Action, { onClick: () => setDialog("issue"), title: t("align.issue_title"), children: t("tool.issue") }),
        /* @__PURE__ */ a$1(Action, { onClick: () => setDialog("remember"), title: t("align.remember_title"), children: t("tool.remember") }),
        /* @__PURE__ */ a$1(Action, { disabled: progress !== void 0, onClick: print, children: t("tool.print") }),
        /* @__PURE__ */ a$1(Action, { primary: true, keys: "Ctrl+s", onClick: () => setDialog("save"), children: t("tool.save") })
      ] }),
      /* @__PURE__ */ a$1("div", { class: "tools edits", role: "toolbar", "aria-label": t("align.tools"), children: [
        /* @__PURE__ */ a$1(Action, { keys: "a", onClick: () => setState("accepted"), children: t("tool.accept") }),
        /* @__PURE__ */ a$1(Action, { keys: "r", onClick: () => setState("needs_review"), children: t("tool.review") }),
        /* @__PURE__ */ a$1(Action, { keys: "u", onClick: () => change("up"), children: t("tool.up") }),
        /* @__PURE__ */ a$1(Action, { keys: "d", onClick: () => change("down"), children: t("tool.down") }),
        /* @__PURE__ */ a$1(Action, { keys: "m", onClick: () => change("merge"), children: t("tool.merge") }),
        /* @__PURE__ */ a$1(Action, { keys: "s", onClick: () => openEditor("split"), children: t("tool.split") }),
        /* @__PURE__ */ a$1(Action, { keys: "e", onClick: () => openEditor("edit"), children: t("tool.edit") }),
        /* @__PURE__ */ a$1(Action, { keys: "Ctrl+z", onClick: () => attempt(() => store.undo()), children: t("tool.undo") }),
        /* @__PURE__ */ a$1(Action, { keys: "Space", onClick: () => store.goToDoubtful(1), children: t("tool.doubtful") }),
        /* @__PURE__ */ a$1(Action, { keys: "l", pressed: settings().unlocked, onClick: toggleLock, title: t("align.lock_title"), children: t("tool.unlock") })
      ] }),
      progress && /* @__PURE__ */ a$1(Progress, { value: progress.share, label: tOr(`step.${progress.step}`, progress.step) })
    ] }),
    /* @__PURE__ */ a$1("div", { class: "work", children: [
      /* @__PURE__ */ a$1(
        Grid,
        {
          store,
          side,
          mode,
          shownFinding: checks ? fingerprint : "",
          found,
          onSide: setSide,
          onMode: setMode,
          onFindings: (row) => {
            const first = store.findingsOf(store.ids[row] ?? 0)[0];
            if (checks) show2(first);
            else goTo("check", name, { row: String(row + 1) });
          }
        }
      ),
      checks && /* @__PURE__ */ a$1(
        FindingsPanel,
        {
          store,
          list,
          shown: shown2,
          filter,
          onFilter: setFilter,
          onShow: show2,
          onJudge: judge2,
          onTakeBack: () => {
            if (shown2) attempt(() => store.judge(shown2, void 0));
          }
        }
      )
    ] }),
    dialog === "save" && /* @__PURE__ */ a$1(SaveDialog, { store, onClose: () => setDialog(void 0) }),
    dialog === "remember" && /* @__PURE__ */ a$1(RememberDialog, { store, onClose: () => setDialog(void 0) }),
    dialog === "issue" && /* @__PURE__ */ a$1(IssueDialog, { store, onClose: () => setDialog(void 0) }),
    dialog === "find" && /* @__PURE__ */ a$1(FindDialog, { store, onClose: () => setDialog(void 0), onFound: setFound }),
    /* @__PURE__ */ a$1(ConflictDialog, { store }),
    /* @__PURE__ */ a$1("p", { class: "visually-hidden", role: "status", children: state && t("align.position", { row: store.current + 1, all: state.rows, share: share((store.confidence[store.current] ?? 0) / 100) }) })
  ] });
}
const MENU = ["documents", "search", "lookup", "memory"];
function App() {
  const route = useRoute();
  const [session, setSession] = d();
  const [language, setLanguage] = d(settings().language);
  const [theme, setTheme] = d(settings().theme);
  const [help, setHelp] = d(false);
  const read2 = () => get("/api/v1").then(setSession, complain);
  A(() => {
    void read2();
  }, []);
  A(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset["theme"] = theme;
  }, [language, theme]);
  const menu = MENU.map((view, k2) => ({
    keys: [String(k2 + 1)],
    label: `view.${view}`,
    run: () => goTo(view)
  }));
  useKeys({ title: "help.everywhere", bindings: [
    ...menu,
    { keys: ["?", "F1"], label: "key.help", run: () => setHelp(true) },
    { keys: ["Escape"], label: "key.leave", inFields: true, run: leaveField }
  ] });
  return (
    // Every word of the page changes with its language, so all of it is made anew.
    /* @__PURE__ */ a$1("div", { class: "app", children: [
      /* @__PURE__ */ a$1("a", { class: "skip", href: "#main", onClick: (event) => {
        event.preventDefault();
        document.querySelector('main [tabindex="0"], main input, main button, main a')?.focus();
      }, children: t("app.skip") }),
      /* @__PURE__ */ a$1("nav", { class: "menu", "aria-label": t("app.menu"), children: [
        /* @__PURE__ */ a$1("a", { class: "brand", href: linkTo("documents"), children: "Dragoman" }),
        MENU.map((view) => /* @__PURE__ */ a$1("a", { href: linkTo(view), "aria-current": isIn(route, view) ? "page" : void 0, children: t(`view.${view}`) }, view)),
        /* @__PURE__ */ a$1("span", { class: "gap" }),
        session && session.user !== "" && /* @__PURE__ */ a$1("span", { class: "user", dir: "auto", children: session.user }),
        /* @__PURE__ */ a$1("select", { "aria-label": t("app.theme"), value: theme, onChange: (event) => {
          choose({ theme: event.currentTarget.value });
          setTheme(settings().theme);
        }, children: [
          /* @__PURE__ */ a$1("option", { value: "auto", children: t("theme.auto") }),
          /* @__PURE__ */ a$1("option", { value: "light", children: t("theme.light") }),
          /* @__PURE__ */ a$1("option", { value: "dark", children: t("theme.dark") })
        ] }),
        /* @__PURE__ */ a$1("select", { "aria-label": t("app.language"), value: language, onChange: (event) => {
          choose({ language: event.currentTarget.value });
          setLanguage(settings().language);
        }, children: [
          /* @__PURE__ */ a$1("option", { value: "en", lang: "en", children: "English" }),
          /* @__PURE__ */ a$1("option", { value: "fr", lang: "fr", children: "Français" })
        ] }),
        /* @__PURE__ */ a$1("button", { type: "button", onClick: () => setHelp(true), "aria-label": t("key.help"), children: "?" })
      ] }),
      session && (session.role === "none" ? /* @__PURE__ */ a$1(SignIn, { onDone: read2 }) : /* @__PURE__ */ a$1(Shown, { route })),
      help && /* @__PURE__ */ a$1(Help, { onClose: () => setHelp(false) }),
      /* @__PURE__ */ a$1(Notices, {})
    ] }, `${language} ${theme}`)
  );
}
function leaveField() {
  const grid = document.querySelector(".grid");
  if (grid) grid.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
const isIn = (route, view) => route.view === view || view === "documents" && (route.view === "align" || route.view === "check");
function Shown({ route }) {
  switch (route.view) {
    case "align":
    case "check":
      return /* @__PURE__ */ a$1(Workbench, { route }, route.name);
    case "search":
      return /* @__PURE__ */ a$1(Search, { route });
    case "lookup":
      return /* @__PURE__ */ a$1(Lookup, { route });
    case "memory":
      return /* @__PURE__ */ a$1(Memory, {});
    case "documents":
      return /* @__PURE__ */ a$1(Documents, {});
  }
}
function SignIn({ onDone }) {
  const [token, setToken] = d("");
  return /* @__PURE__ */ a$1("main", { class: "view sign-in", children: [
    /* @__PURE__ */ a$1("h1", { children: t("sign_in.title") }),
    /* @__PURE__ */ a$1("form", { onSubmit: (event) => {
      event.preventDefault();
      attempt(async () => {
        await signIn(token.trim());
        onDone();
      });
    }, children: [
      /* @__PURE__ */ a$1("label", { children: [
        /* @__PURE__ */ a$1("span", { children: t("sign_in.token") }),
        /* @__PURE__ */ a$1(
          "input",
          {
            type: "password",
            required: true,
            autoFocus: true,
            autocomplete: "current-password",
            value: token,
            onInput: (event) => setToken(event.currentTarget.value)
          }
        )
      ] }),
      /* @__PURE__ */ a$1("div", { class: "buttons", children: /* @__PURE__ */ a$1("button", { type: "submit", class: "primary", children: t("sign_in.enter") }) })
    ] }),
    /* @__PURE__ */ a$1("p", { class: "hint", children: t("sign_in.hint") })
  ] });
}
for (const event of ["dragover", "drop"]) addEventListener(event, (dropped) => dropped.preventDefault());
const page = document.getElementById("page");
if (page) Q(/* @__PURE__ */ a$1(App, {}), page);
