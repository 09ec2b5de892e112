(function () {
  'use strict';
  var clear = function () {
    document.querySelectorAll('.on').forEach(function (e) { e.classList.remove('on'); });
  };
  var show = function (element) {
    if (element) element.scrollIntoView({ block: 'nearest' });
  };
  document.addEventListener('click', function (event) {
    var quote = event.target.closest('button.quote');
    var sentence = event.target.closest('.s.fact');
    if (!quote && !sentence) return;
    clear();
    if (quote) {
      var target = document.getElementById('s' + quote.dataset.sentence);
      if (target) { target.classList.add('on'); target.focus({ preventScroll: true }); show(target); }
      quote.closest('.card').classList.add('on');
    } else {
      var number = sentence.id.slice(1);
      sentence.classList.add('on');
      var first = null;
      document.querySelectorAll('button.quote[data-sentence="' + number + '"]').forEach(function (b) {
        var card = b.closest('.card');
        card.classList.add('on');
        first = first || card;
      });
      show(first);
    }
  });
  document.addEventListener('keydown', function (event) {
    if ((event.key === 'Enter' || event.key === ' ') && event.target.classList && event.target.classList.contains('fact')) {
      event.preventDefault();
      event.target.click();
    }
    if (event.key === 'Escape') clear();
  });
})();
