# A traceback shows lines of a source in koi8-r. -*- coding: koi8-r -*-


def функция(число):
    return "число" + число * 2  # ошибка здесь


функция(1)
