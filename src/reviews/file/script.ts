/**
 * What makes the file answerable. It is text because it runs elsewhere, in whatever browser a friend has: no compiler
 * of ours may touch it, or it would no longer fit the hash in the file's own policy. It builds everything with
 * textContent, and keeps to what browsers have had for years.
 */
export const SCRIPT = String.raw`"use strict";
(function () {
  var label = document.querySelector("main").dataset;
  var form = document.getElementById("answer");
  var remarks = document.getElementById("remarks");
  var field = function (id) { return document.getElementById(id); };
  var body = field("body");
  var subject = field("subject");
  var original = { body: body.value, subject: subject ? subject.value : null };

  var said = {};
  form.querySelectorAll("input[type=radio], input[type=checkbox]").forEach(function (input) {
    said[input.value] = input.parentElement.textContent.trim();
  });

  function short(text) {
    return text.length > 80 ? text.slice(0, 79) + "…" : text;
  }

  /* The words marked last. A tap on a telephone unmarks them just before it presses the button. */
  var marked = { span: null, start: 0, end: 0, lostAt: 0 };

  document.addEventListener("selectionchange", function () {
    var selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) {
      marked.lostAt = marked.lostAt || Date.now();
      return;
    }
    var range = selection.getRangeAt(0);
    marked = { span: null, start: range.startOffset, end: range.endOffset, lostAt: 0 };
    document.querySelectorAll("[data-part]").forEach(function (span) {
      if (span.contains(range.startContainer) && span.contains(range.endContainer)) marked.span = span;
    });
  });

  function remarkOn(span) {
    var start = Number(span.dataset.start);
    var end = start + span.textContent.length;
    if (marked.span === span && (marked.lostAt === 0 || Date.now() - marked.lostAt < 700)) {
      end = start + marked.end;
      start = start + marked.start;
    }
    var quote = span.textContent.slice(start - span.dataset.start, end - span.dataset.start);
    var item = document.createElement("li");
    item.dataset.part = span.dataset.part;
    item.dataset.start = start;
    item.dataset.end = end;
    var cited = document.createElement("q");
    cited.textContent = short(quote);
    cited.dir = "auto";
    var box = document.createElement("textarea");
    box.rows = 2;
    box.maxLength = 2000;
    box.dir = "auto";
    box.setAttribute("aria-label", "Your remark on “" + cited.textContent + "”");
    var away = document.createElement("button");
    away.type = "button";
    away.textContent = "Take this remark away";
    away.addEventListener("click", function () { item.remove(); });
    item.append(cited, box, away);
    remarks.append(item);
    box.focus();
  }

  document.querySelectorAll("[data-part]").forEach(function (span) {
    if (span.textContent.trim() === "") return;
    var button = document.createElement("button");
    button.type = "button";
    button.className = "remark";
    button.textContent = "Remark";
    button.setAttribute("aria-label", "Remark on “" + short(span.textContent) + "”");
    button.addEventListener("mousedown", function (event) { event.preventDefault(); });
    button.addEventListener("click", function () { remarkOn(span); });
    span.after(" ", button);
  });

  function checked(name) {
    return Array.from(form.querySelectorAll("input[name=" + name + "]:checked")).map(function (input) { return input.value; });
  }

  function answer() {
    return {
      v: Number(label.v),
      review: label.review,
      made: label.made,
      until: label.until,
      shown: label.shown,
      seal: label.seal,
      by: field("by").value.trim(),
      verdict: checked("verdict")[0] || null,
      comesOff: checked("comes-off"),
      words: field("words").value.trim(),
      comments: Array.from(remarks.children).map(function (item) {
        return {
          part: item.dataset.part,
          start: Number(item.dataset.start),
          end: Number(item.dataset.end),
          says: item.querySelector("textarea").value.trim()
        };
      }).filter(function (remark) { return remark.says !== ""; }).slice(0, 100),
      subject: subject && subject.value !== original.subject ? subject.value : null,
      body: body.value !== original.body ? body.value : null
    };
  }

  function checksum(text) {
    var sum = 0x811c9dc5;
    for (var at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
    return ("0000000" + (sum >>> 0).toString(16)).slice(-8);
  }

  function block() {
    var given = answer();
    var json = JSON.stringify(given);
    var letters = "";
    new TextEncoder().encode(json).forEach(function (byte) { letters += String.fromCharCode(byte); });
    var lines = btoa(letters).match(/.{1,64}/g).join("\n");
    var words = given.comesOff.map(function (value) { return said[value]; });
    if (given.verdict) words.push(said[given.verdict]);
    return "My answer to your letter" + (words.length ? ": " + words.join(". ") : "") + ".\n" + toRead(given) +
      "(Weakties reads the rest: paste all of it there.)\n\n" +
      label.begin + "\n" + lines + "\n." + checksum(json) + "\n" + label.end + "\n";
  }

  /* What a friend wrote, for whoever gets the answer as a mail. */
  function toRead(given) {
    var lines = Array.from(remarks.children).map(function (item) {
      var remark = item.querySelector("textarea").value.trim();
      return remark === "" ? "" : "On “" + item.querySelector("q").textContent + "”: " + remark;
    });
    if (given.words) lines.push(given.words);
    if (given.subject !== null) lines.push("The subject in my words: " + given.subject);
    if (given.body !== null) lines.push("The letter in my words:\n" + given.body);
    if (given.by) lines.push(given.by);
    return lines.filter(function (line) { return line !== ""; }).map(function (line) {
      return "\n" + line.replace(/\[/g, "(").replace(/\]/g, ")") + "\n";
    }).join("") + "\n";
  }

  function says(text) {
    field("said").textContent = text;
  }

  function byHand(text) {
    field("by-hand").hidden = false;
    field("block").value = text;
    field("block").focus();
    field("block").select();
  }

  field("copy").addEventListener("click", function () {
    var text = block();
    var copied = function () { says("Copied. Paste it into a mail or a message to your friend."); };
    var inTheOldWay = function () {
      byHand(text);
      if (document.execCommand("copy")) copied();
      else says("Copy what is marked below, and send it to your friend.");
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(copied, inTheOldWay);
    else inTheOldWay();
  });

  field("save").addEventListener("click", function () {
    var address = URL.createObjectURL(new Blob([block()], { type: "text/plain" }));
    var link = document.createElement("a");
    link.href = address;
    link.download = "answer-to-your-letter.txt";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
    says("Saved as answer-to-your-letter.txt. Send that file to your friend.");
  });

  field("as-it-was").addEventListener("click", function () {
    body.value = original.body;
    if (subject) subject.value = original.subject;
    body.focus();
  });

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
})();
`;
