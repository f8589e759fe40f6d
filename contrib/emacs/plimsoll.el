;;; plimsoll.el --- Flycheck for Dockerfiles, by plimsoll  -*- lexical-binding: t -*-

;; (require 'plimsoll) after flycheck; then M-x flycheck-select-checker RET dockerfile-plimsoll
(require 'flycheck)

(flycheck-define-checker dockerfile-plimsoll
  "Who the container runs as, where its bytes come from and who owns its files."
  :command ("plimsoll" "-f" "unix" "--stdin-filename" source-original "-")
  :standard-input t
  :error-patterns
  ((error line-start (file-name) ":" line ":" column ": error: " (message) line-end)
   (warning line-start (file-name) ":" line ":" column ": warning: " (message) line-end)
   (info line-start (file-name) ":" line ":" column ": " (or "info" "style") ": " (message) line-end))
  :modes (dockerfile-mode dockerfile-ts-mode))

(add-to-list 'flycheck-checkers 'dockerfile-plimsoll)

(provide 'plimsoll)
;;; plimsoll.el ends here
